@echo off
rem Starts Eksamik from whatever folder it lies in, on a JDK or JRE 25 that it finds by itself.
setlocal enabledelayedexpansion
set "HOME_DIR=%~dp0.."
set "JAVA_25="
call :try "%HOME_DIR%\runtime"
call :try "%EKSAMIK_JAVA_HOME%"
call :try "%JAVA_HOME%"
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%USERPROFILE%\.jdks") do (
  for /d %%D in ("%%~R\*") do call :try "%%~D"
)
if not defined JAVA_25 (
  echo Eksamik needs Java 25 and found none on this machine. 1>&2
  echo Install a JDK 25 ^(for example Temurin 25^), or set EKSAMIK_JAVA_HOME to where it lies, and start again. 1>&2
  exit /b 1
)
"%JAVA_25%\bin\java.exe" @"%HOME_DIR%\lib\jvm.args" --module-path "%HOME_DIR%\lib\javafx" -classpath "%HOME_DIR%\lib\*" %EKSAMIK_JVM_OPTIONS% org.eksamik.app.Main %*
exit /b %ERRORLEVEL%

:try
if defined JAVA_25 exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>&1 && set "JAVA_25=%~1"
exit /b 0
