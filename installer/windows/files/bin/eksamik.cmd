@echo off
rem Eksamik with a console: what it prints is seen, and its exit code counts.
"%~dp0..\eksamik-console.exe" %*
exit /b %ERRORLEVEL%
