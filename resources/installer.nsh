; “Open with” offers Wiretell for these files. It is registered as a program that can open them, under a key of its own,
; so that no file type changes its default, and nothing is left when that key is gone.

!macro offerFor EXTENSION
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\SupportedTypes" "${EXTENSION}" ""
!macroend

!macro tellShell
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)"
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}" "FriendlyAppName" "${PRODUCT_NAME}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  !insertmacro offerFor ".csv"
  !insertmacro offerFor ".gz"
  !insertmacro offerFor ".data"
  !insertmacro offerFor ".arff"
  !insertmacro offerFor ".log"
  !insertmacro tellShell
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"
  !insertmacro tellShell
  ; What the app kept for the person (recent files, window place, last folders) goes with it, but not when a newer
  ; version takes its place.
  ${ifNot} ${isUpdated}
    SetShellVarContext current
    RMDir /r "$APPDATA\${PRODUCT_NAME}"
    ${if} $installMode == "all"
      SetShellVarContext all
    ${endIf}
  ${endIf}
!macroend
