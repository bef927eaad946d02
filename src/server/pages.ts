import type { RequestListener, Server } from 'node:http'
import { createRequire } from 'node:module'
import type { Environment } from './env.ts'
import { PROJECT } from './migrations.ts'

export type Pages = { answer: RequestListener; attach: (server: Server) => void; close: () => Promise<void> }

/** Next's half: the pages and next-auth's routes. It keeps its own upgrade listener, for reloads while developing. */
export async function openPages(environment: Environment): Promise<Pages> {
  if (!environment.pages) return noPages
  const next = createRequire(import.meta.url)('next') as typeof import('next').default
  const dev = environment.mode === 'dev'
  const app = next({ dev, dir: PROJECT, hostname: environment.host, port: environment.port })
  await app.prepare()
  const handle = app.getRequestHandler()
  return {
    answer: (request, response) => void handle(request, response),
    attach: (server) => {
      if (!dev) return
      const upgrade = app.getUpgradeHandler()
      server.on('upgrade', (request, socket, head) => {
        if (request.url?.startsWith('/_next/')) void upgrade(request, socket, head)
      })
    },
    close: () => app.close(),
  }
}

const noPages: Pages = {
  answer: (_request, response) => response.writeHead(404).end(),
  attach: () => {},
  close: async () => {},
}
