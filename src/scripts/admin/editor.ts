// The program of the editor reads this when it is loaded: it must not look for a configuration of its own.
import './manual-start.ts'
import { common, kinds } from 'virtual:schemas'
import CMS from '@sveltia/cms'
import { formOf } from '../../schema/schema-set.ts'
import { formatName } from '../../submit/editor-config.ts'
import { editorFormat } from '../../submit/editor-format.ts'

const schemas = { common, kinds }
for (const kind of kinds.keys())
  CMS.registerCustomFormat(formatName(kind), formOf(schemas, kind).form ?? 'yaml', editorFormat(schemas, kind))

const config = document.querySelector('#editor-config')?.textContent
if (config) CMS.init({ config: JSON.parse(config) })
