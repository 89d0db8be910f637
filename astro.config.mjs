import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { portal } from './src/integration.ts'

export default defineConfig({
  output: 'static',
  trailingSlash: 'never',
  build: { format: 'file', concurrency: 8 },
  prerenderConflictBehavior: 'error',
  integrations: [mdx(), portal()],
})
