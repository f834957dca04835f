// Not a module on purpose: core and the renderer map "electron" to this file, so importing it fails to compile.
