# Builds the MSI from what `mvn package` left in target\eksamik. Needs a JDK 25 (EKSAMIK_JAVA_HOME or JAVA_HOME) and
# WiX 3.14 (in PATH, or where its installer put it). Signs it where EKSAMIK_SIGNING_THUMBPRINT names a certificate of
# the Windows store; nothing secret is ever an argument. Never run by the project's own tests: docs/platforms.md.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')
$work = 'target\package'

function Invoke-Tool([string]$tool, [string[]]$arguments) {
  & $tool @arguments
  if ($LASTEXITCODE -ne 0) { throw "$tool failed with $LASTEXITCODE" }
}

function Find-Wix([string]$tool) {
  $found = Get-Command $tool -ErrorAction SilentlyContinue
  if ($found) { return $found.Source }
  foreach ($folder in @($env:WIX, "${env:ProgramFiles(x86)}\WiX Toolset v3.14")) {
    if ($folder -and (Test-Path "$folder\bin\$tool.exe")) { return "$folder\bin\$tool.exe" }
  }
  throw 'WiX 3.14 is missing: https://wixtoolset.org'
}

if (-not (Test-Path 'target\eksamik\lib\eksamik.jar')) { throw 'target\eksamik is missing: run mvn package first' }
$jdk = if ($env:EKSAMIK_JAVA_HOME) { $env:EKSAMIK_JAVA_HOME } else { $env:JAVA_HOME }
if (-not $jdk -or -not (Test-Path "$jdk\bin\jpackage.exe")) { throw 'EKSAMIK_JAVA_HOME must name a JDK 25' }
$java = "$jdk\bin\java.exe"
$env:EKSAMIK_JAVA_HOME = $jdk
$full = ((& 'target\eksamik\bin\eksamik.cmd' --version | Select-Object -First 1) -split ' ')[1]
# Windows knows numbers alone.
$version = $full -replace '-.*$', ''

if (Test-Path $work) { Remove-Item -Recurse -Force $work }
New-Item -ItemType Directory $work | Out-Null

Write-Host '1/3 the application'
Invoke-Tool $java @('installer\common\package\Icons.java', "$work\eksamik.ico")
# The launcher of the window has no console; a second one prints what commands say.
Set-Content -Encoding ascii "$work\console.properties" 'win-console=true'
Invoke-Tool $java @('installer\common\package\AppImage.java', $work, $version,
  '--icon', "$work\eksamik.ico", '--add-launcher', "eksamik-console=$work\console.properties")
$image = "$work\image\Eksamik"
Copy-Item -Recurse 'installer\windows\files\*' $image
Copy-Item 'installer\windows\exam-session.ps1' $image

Write-Host '2/3 the package'
$msi = "$work\eksamik-$full-x64.msi"
Invoke-Tool (Find-Wix 'heat') @('dir', $image, '-nologo', '-ag', '-scom', '-sreg', '-sfrag', '-srd',
  '-dr', 'INSTALLDIR', '-cg', 'AppFiles', '-var', 'var.Image', '-out', "$work\files.wxs")
Invoke-Tool (Find-Wix 'candle') @('-nologo', '-arch', 'x64', "-dVersion=$version", "-dImage=$image",
  '-out', "$work\", 'installer\windows\eksamik.wxs', "$work\files.wxs")
Invoke-Tool (Find-Wix 'light') @('-nologo', '-spdb', '-out', $msi, "$work\eksamik.wixobj", "$work\files.wixobj")
if ($env:EKSAMIK_SIGNING_THUMBPRINT) {
  Invoke-Tool 'signtool' @('sign', '/sha1', $env:EKSAMIK_SIGNING_THUMBPRINT, '/fd', 'SHA256',
    '/tr', 'http://timestamp.digicert.com', '/td', 'SHA256', $msi)
} else {
  Write-Host 'EKSAMIK_SIGNING_THUMBPRINT is not set: the package is not signed'
}

Write-Host '3/3 what is in it, and checksums'
Copy-Item 'target\bom.json' "$work\eksamik-$full.cdx.json"
$sums = Get-ChildItem "$work\eksamik-*.msi", "$work\eksamik-*.cdx.json" |
  ForEach-Object { (Get-FileHash -Algorithm SHA256 $_).Hash.ToLower() + '  ' + $_.Name }
[IO.File]::WriteAllText((Join-Path (Get-Location) "$work\SHA256SUMS"), ($sums -join "`n") + "`n")
$sums
