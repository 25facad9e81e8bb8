# Sets a Windows workstation up for exams: a user of its own whose only program is Eksamik, by Shell Launcher
# (Windows Enterprise, Education, IoT). To be run as an administrator; silent and repeatable.
# Never run by the project's own tests: see docs/platforms.md.
#
#   exam-session.ps1 [-EksamikHome DIR] [-ExamProfile FILE] [-User NAME]
#   exam-session.ps1 -Remove [-User NAME]
#
#   -EksamikHome  where Eksamik lies; usually %ProgramFiles%\Eksamik, where the package puts it
#   -ExamProfile  the profile that it opens; usually profile.json in %ProgramData%\Eksamik
#   -User         the user that is made where there is none, without a password and with no rights
param(
  [string]$EksamikHome = "$env:ProgramFiles\Eksamik",
  [string]$ExamProfile = "$env:ProgramData\Eksamik\profile.json",
  [string]$User = 'eksam',
  [switch]$Remove
)
$ErrorActionPreference = 'Stop'
$class = 'ROOT\standardcimv2\embedded:WESL_UserSetting'
$administrators = 'S-1-5-32-544'
$users = 'S-1-5-32-545'
# What Ctrl+Alt+Del would offer: no program can hold that key, so its screen is left empty.
$policies = @{
  'Software\Microsoft\Windows\CurrentVersion\Policies\System'   = @('DisableTaskMgr', 'DisableLockWorkstation', 'DisableChangePassword')
  'Software\Microsoft\Windows\CurrentVersion\Policies\Explorer' = @('NoLogoff', 'NoWinKeys')
}

function Get-Sid([string]$name) {
  (New-Object System.Security.Principal.NTAccount($name)).Translate([System.Security.Principal.SecurityIdentifier]).Value
}

# The user's part of the registry is a file in the profile folder, which a first sign-in makes; until then Windows
# copies that of new users. So it is mounted where it is, and the change repeated after the first sign-in.
function Edit-UserPolicies([string]$sid, [scriptblock]$change) {
  $folder = (Get-CimInstance Win32_UserProfile -Filter "SID='$sid'").LocalPath
  if (-not $folder) { return $false }
  $mounted = -not (Test-Path "Registry::HKEY_USERS\$sid")
  if ($mounted) {
    & reg.exe load "HKU\$sid" "$folder\NTUSER.DAT" | Out-Null
    if ($LASTEXITCODE -ne 0) { throw "the settings of $User cannot be opened: is the user signed in?" }
  }
  try {
    foreach ($key in $policies.Keys) {
      foreach ($name in $policies[$key]) { & $change "Registry::HKEY_USERS\$sid\$key" $name }
    }
  } finally {
    if ($mounted) {
      [GC]::Collect()
      & reg.exe unload "HKU\$sid" | Out-Null
    }
  }
  return $true
}

if ($Remove) {
  $sid = Get-Sid $User
  ([wmiclass]"\\localhost\$class").RemoveCustomShell($sid) | Out-Null
  Edit-UserPolicies $sid { param($key, $name) Remove-ItemProperty -Path $key -Name $name -ErrorAction SilentlyContinue } | Out-Null
  Write-Host "The exam shell of $User is gone. The user and its files stay: remove them with Remove-LocalUser."
  return
}

$program = "$EksamikHome\Eksamik.exe"
if (-not (Test-Path $program)) { $program = "$EksamikHome\bin\eksamik.cmd" }
if (-not (Test-Path $program) -or -not (Test-Path $ExamProfile)) {
  throw 'Name the folder of Eksamik with -EksamikHome and the profile with -ExamProfile.'
}
if (-not (Get-LocalUser -Name $User -ErrorAction SilentlyContinue)) {
  New-LocalUser -Name $User -NoPassword -UserMayNotChangePassword -Description 'Exams' | Out-Null
  Add-LocalGroupMember -SID $users -Member $User
}
$sid = Get-Sid $User

$feature = Enable-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher -All -NoRestart
$shell = [wmiclass]"\\localhost\$class"
# Action 0: whatever ends the program, it is started again.
$shell.SetDefaultShell('explorer.exe', 0) | Out-Null
# Repeatable: what is there already is taken away first.
foreach ($each in @($administrators, $sid)) {
  try { $shell.RemoveCustomShell($each) | Out-Null } catch { Write-Verbose "no shell of $each yet" }
}
$shell.SetCustomShell($administrators, 'explorer.exe') | Out-Null
$shell.SetCustomShell($sid, "`"$program`" --profile `"$ExamProfile`"", $null, $null, 0) | Out-Null
$shell.SetEnabled($true) | Out-Null

$held = Edit-UserPolicies $sid {
  param($key, $name)
  if (-not (Test-Path $key)) { New-Item -Path $key -Force | Out-Null }
  Set-ItemProperty -Path $key -Name $name -Value 1 -Type DWord
}
if (-not $held) { Write-Warning "Sign in as $User once and run this again: until then Ctrl+Alt+Del offers the Task Manager." }
if ($feature.RestartNeeded) { Write-Warning 'Windows has to start anew before Shell Launcher works.' }
Write-Host "Sign in as ${User}: the session is Eksamik alone."
