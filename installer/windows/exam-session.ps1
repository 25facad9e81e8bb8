# Sets a Windows workstation up for exams: a user of its own whose only program is Eksamik, by Shell Launcher
# (Enterprise, Education, IoT). Never run by the project's own tests: see docs/platforms.md.
#
#   exam-session.ps1 -EksamikHome C:\Eksamik -Profile C:\Exams\room204.json
#   exam-session.ps1 -Remove
param(
  [string]$EksamikHome,
  [string]$Profile,
  [string]$User = 'eksam',
  [switch]$Remove
)
$ErrorActionPreference = 'Stop'
$class = 'ROOT\standardcimv2\embedded:WESL_UserSetting'

function Get-Sid([string]$name) {
  (New-Object System.Security.Principal.NTAccount($name)).Translate([System.Security.Principal.SecurityIdentifier]).Value
}

if ($Remove) {
  ([wmiclass]"\\localhost\$class").RemoveCustomShell((Get-Sid $User))
  Write-Host "The exam shell of $User is gone. The user stays."
  return
}

if (-not (Test-Path "$EksamikHome\bin\eksamik.cmd") -or -not (Test-Path $Profile)) {
  throw 'Name the folder of Eksamik with -EksamikHome and the profile with -Profile.'
}
if (-not (Get-LocalUser -Name $User -ErrorAction SilentlyContinue)) {
  New-LocalUser -Name $User -NoPassword -Description 'Exams' | Out-Null
  Add-LocalGroupMember -SID S-1-5-32-545 -Member $User
}
Enable-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher -All -NoRestart | Out-Null

$shell = [wmiclass]"\\localhost\$class"
$administrators = 'S-1-5-32-544'
# Whatever ends the program, it is started again: action 0.
$shell.SetDefaultShell('explorer.exe', 0)
$shell.SetCustomShell($administrators, 'explorer.exe')
$command = "`"$EksamikHome\bin\eksamik.cmd`" --profile `"$Profile`""
$shell.SetCustomShell((Get-Sid $User), $command, $null, $null, 0)
$shell.SetEnabled($true)
Write-Host "Sign in as ${User}: the session is Eksamik alone."
