import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { stripTypeScriptTypes } from 'node:module'
import type { AddressInfo } from 'node:net'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { memoryStore } from '#paper/memory-store.ts'
import type { PaperStore } from '#paper/paper-store.ts'
import { findOrInstallChromium } from '../support/chromium.ts'
import { heldPaper, paperStoreSuite } from './paper-store-suite.ts'

describe("a shared tablet's memory", () => paperStoreSuite(async () => memoryStore()))

describe("a phone's IndexedDB", () => {
  let server: Server
  let browser: Browser
  let context: BrowserContext

  beforeAll(async () => {
    server = await serveStore()
    browser = await chromium.launch({
      executablePath: findOrInstallChromium(() => {}),
      args: ['--no-sandbox', '--disable-background-networking'],
    })
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })
  beforeEach(async () => {
    await context?.close()
    context = await browser.newContext()
  })

  paperStoreSuite(async () => storeIn(await openTab(context, server)))

  test('a reload and a second tab find what was stored', async () => {
    const tab = await openTab(context, server)
    await storeIn(tab).add(heldPaper())
    await storeIn(tab).saveDraft(heldPaper(), { a: 'AGREE' })
    await tab.reload()
    expect(await storeIn(tab).get(heldPaper())).toEqual(heldPaper())
    const second = storeIn(await openTab(context, server))
    expect(await second.draft(heldPaper())).toEqual({ a: 'AGREE' })
    expect(await second.add(heldPaper({ secret: 'second secret' }))).toBe(false)
  })

  test('two tabs that draw at the same time keep one secret', async () => {
    const tabs = [await openTab(context, server), await openTab(context, server)].map(storeIn)
    const added = await Promise.all(tabs.map((store, at) => store.add(heldPaper({ secret: `secret ${at}` }))))
    expect(added.filter(Boolean)).toHaveLength(1)
    expect(await tabs[0]!.get(heldPaper())).toEqual(await tabs[1]!.get(heldPaper()))
  })
})

/** The store in a page, called from here; a change travels as its text. */
const storeIn = (page: Page): PaperStore => {
  const call = (method: string, args: unknown[], change = '') =>
    page.evaluate<never>(`store.then((store) => store.${method}(${[...args.map((value) => JSON.stringify(value)), change].join()}))`)
  return {
    add: (record) => call('add', [record]),
    get: (key) => call('get', [key]),
    update: (key, change) => call('update', [key], `(${change})`),
    finish: (verified) => call('finish', [verified]),
    erase: (key) => call('erase', [key]),
    draft: (key) => call('draft', [key]),
    saveDraft: (key, marks) => call('saveDraft', [key, marks]),
  }
}

const openTab = async (context: BrowserContext, server: Server): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`)
  return page
}

const page = `<!doctype html>
<script type="importmap">{ "imports": { "idb": "/node_modules/idb/build/index.js" } }</script>
<script>var store = import('/src/paper/indexed-db-store.ts').then((module) => module.indexedDbStore())</script>`
const isServed = /^\/(src\/paper\/[a-z-]+\.ts|node_modules\/idb\/build\/[a-z-]+\.js)$/

/** The store's source as the phone would run it, types stripped; needs no bundler. */
const serveStore = async (): Promise<Server> => {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/'
    if (!isServed.test(path)) return void response.setHeader('content-type', 'text/html').end(page)
    const source = await readFile(new URL(`../..${path}`, import.meta.url), 'utf8')
    response.setHeader('content-type', 'text/javascript').end(path.endsWith('.ts') ? stripTypeScriptTypes(source) : source)
  })
  await new Promise<void>((ready) => server.listen(0, ready))
  return server
}
