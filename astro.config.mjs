import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { publishedFolder } from './src/environment.ts'
import { portal } from './src/integration.ts'

export default defineConfig({
  output: 'static',
  outDir: publishedFolder(),
  trailingSlash: 'never',
  // flat files: on a slow disk ten thousand folders take ten times as long to write
  build: { format: 'file', concurrency: 8 },
  prerenderConflictBehavior: 'error',
  // a strict content security policy allows neither inline scripts nor the highlighter's inline styles
  // and the program that renders the pages may be large: no reader loads it, and tests weigh what readers load
  vite: { build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 4000 } },
  markdown: { syntaxHighlight: false },
  integrations: [mdx(), portal()],
})
