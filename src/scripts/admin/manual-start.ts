// Imported before the editor, which otherwise starts by itself.
Object.assign(window, { CMS_MANUAL_INIT: true })
