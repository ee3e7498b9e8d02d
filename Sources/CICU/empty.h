// ICU headers are included by CICUShim alone: shown to Swift they clash with Foundation (Docs/Design.md).
