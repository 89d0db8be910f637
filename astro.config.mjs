import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { portal } from './src/integration.ts'

export default defineConfig({
  output: 'static',
  trailingSlash: 'never',
  // flat files: on a slow disk ten thousand folders take ten times as long to write
  build: { format: 'file', concurrency: 8 },
  prerenderConflictBehavior: 'error',
  // a strict content security policy allows neither inline scripts nor the highlighter's inline styles
  vite: { build: { assetsInlineLimit: 0 } },
  markdown: { syntaxHighlight: false },
  integrations: [mdx(), portal()],
})
