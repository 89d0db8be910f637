import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'

export default defineConfig({
  site: 'https://portal.example.org',
  build: { format: 'file' },
  integrations: [
    starlight({
      title: '最后一公里',
      locales: { root: { label: '中文', lang: 'zh-CN' } },
      pagefind: false,
      pagination: false,
      // ten thousand links beside every page would help nobody
      sidebar: [{ label: '统计', link: '/statistics' }],
    }),
  ],
})
