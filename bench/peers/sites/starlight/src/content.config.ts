import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro:content'
import { z } from 'astro/zod'

const extend = z.object({ kind: z.string().optional(), when: z.string().optional(), year: z.string().optional() })

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend }) }) }
