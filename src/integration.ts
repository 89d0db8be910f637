import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import { chosenProgram } from './build/chosen-program.ts'
import { languagePages } from './build/language-pages.ts'
import { bundleFolder } from './build/program-bundle.ts'
import { programChoices } from './build/program-choices.ts'
import type { ProgramMemory } from './build/program-memory.ts'
import { withStaticPaths } from './build/vite-static-paths.ts'
import { runCommand } from './command-line.ts'
import { contentRoot, readers } from './environment.ts'
import { siteSources } from './program-stamp.ts'
import { SEARCH_FOLDER } from './search/pagefind-files.ts'
import { EDITOR } from './serving/policy.ts'
import { compiledChecks } from './submit/vite-compiled-checks.ts'
import { ownEditor } from './submit/vite-editor.ts'
import { withoutExamples } from './submit/vite-without-examples.ts'

const SEAM = fileURLToPath(new URL('./site.ts', import.meta.url))

/**
 * Joins the pipeline to Astro. A build checks before anything is written, and makes the site beside what is published;
 * the program that renders it is bundled by a process of its own. The dev server reloads when content changes.
 */
export function portal(): AstroIntegration {
  const folder = bundleFolder()
  let memory: ProgramMemory | undefined
  return {
    name: 'last-mile',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, injectRoute, logger }) => {
        // what makes pages is loaded where pages are made: the process that bundles is smaller without it
        if (command === 'build' && !folder) {
          const { buildSite } = await import('./build/build-site.ts')
          const call = { outDir: fileURLToPath(config.outDir), site: config.site, bundler: process.argv.slice(3) }
          await runCommand(() => buildSite(call, (words) => logger.info(words)))
          // the site is made, or why it is not has been told: nothing is left to Astro
          process.exit()
        }
        if (command === 'preview') refuseNothing(fileURLToPath(config.outDir))
        const { languages, editor, base } = programChoices(contentRoot(), readers())
        for (const language of languages)
          for (const page of languagePages(fileURLToPath(new URL('pages/', config.srcDir)), language)) injectRoute(page)
        if (editor) for (const page of EDITOR_PAGES) injectRoute(page)
        memory = folder ? chosenProgram(siteSources(process.cwd()), config.site) : undefined
        updateConfig({
          base,
          // the links to the home page end with a slash below a base path, as servers of files give it
          ...(command === 'dev' ? { trailingSlash: 'ignore' as const } : {}),
          ...(folder ? { outDir: pathToFileURL(`${folder}/`) } : {}),
          vite: {
            plugins: [
              sharedSeam(),
              memory?.plugins,
              withStaticPaths(),
              compiledChecks(join(process.cwd(), 'schemas')),
              withoutExamples(),
              ownEditor(),
              command === 'dev' && (await import('./build/dev-content.ts')).devContent(),
            ],
          },
        })
      },
      // the first hook after the bundler: Astro knows the styles of each page
      'astro:build:setup': ({ pages }) => memory?.learnPages(pages),
      // what is left for Astro to do is nothing: the process that has asked for the program renders the pages
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((standard) => ({
          ...standard,
          setup: async () => {
            if (!folder) return
            const { writeQueryProgram } = await import('./search/query-program.ts')
            await writeQueryProgram(join(folder, SEARCH_FOLDER))
            memory?.keep(folder)
          },
          getStaticPaths: async () => [],
        })),
    },
  }
}

/** Ends a preview where there is no site to be shown. */
function refuseNothing(site: string): void {
  if (existsSync(site)) return
  console.error(`${site} 里还没有网站。请先运行 npm run build。`)
  process.exit(1)
}

/** The pages of the online editor: of a portal that has none, nothing of it is built. */
const EDITOR_PAGES = [
  { pattern: '/admin', entrypoint: 'src/admin/about.astro' },
  { pattern: EDITOR, entrypoint: 'src/admin/editor.astro' },
]

/** In a build, pages import the very module that this file imports, so that the pipeline runs once and is not bundled. */
function sharedSeam() {
  return {
    name: 'last-mile:seam',
    apply: 'build' as const,
    enforce: 'pre' as const,
    resolveId(source: string) {
      return source.endsWith('/site.ts') ? { id: pathToFileURL(SEAM).href, external: true } : null
    },
  }
}
