// The notebook without a network. This worker keeps pages and their files of the last visits, and nothing of the API: what a person last saw
// is kept by that person's own pages (src/screens/live/kept). It is registered as /sw.js?build=…, so each build brings a worker of its own.
'use strict'

const build = new URL(location.href).searchParams.get('build')
const FILES = `so-tay-files-${build}`
const PAGES = `so-tay-pages-${build}`

/** Pages that open without a network: a member's own. Not the console, the wall, the shared device; never a ballot's box. */
const keptPage = /^\/(today|notebook(\/20\d\d)?|me(\/secrecy)?|self-assessment(\/wall)?|phone\/[^/]+|reading(\/[\w-]+)?)$/
const meetingPage = /^\/phone\//
/** Named by their contents: whichever build brought them, they are the same. */
const isFile = (path) => path.startsWith('/_next/static/')
/** A line that crawls is worse than what was kept. */
const patienceMs = 6_000

try {
  importScripts('/push-handler.js')
} catch {
  // an installation without notices
}

// It takes over at once. That strands nobody: it reloads no page, and what the pages of the build before may still ask for stays.
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([dropOldBuilds(), self.clients.claim()])))
self.addEventListener('message', ({ data }) => {
  if (Array.isArray(data?.keep)) keepAll(data.keep, data.files ?? []).catch(() => {})
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (isFile(pathname)) event.respondWith(file(request))
  else if (request.mode === 'navigate' && keptPage.test(pathname)) event.respondWith(page(request))
})

async function dropOldBuilds() {
  const names = (await caches.keys()).filter((name) => name.startsWith('so-tay-'))
  const builds = [...new Set(names.map(buildOf))].filter((one) => one !== build)
  const stay = new Set([build, builds.at(-1)])
  await Promise.all(names.filter((name) => !stay.has(buildOf(name))).map((name) => caches.delete(name)))
}

const buildOf = (name) => name.split('-').at(-1)

async function file(request) {
  const kept = await caches.match(request, { ignoreVary: true })
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await (await caches.open(FILES)).put(request, answer.clone())
  return answer
}

/** The network's page where it comes in time, else the kept one, else a sentence. */
async function page(request) {
  const kept = await keptFor(request)
  const coming = fromNetwork(request)
  const answer = await (kept ? Promise.race([coming, after(patienceMs)]) : coming).catch(() => null)
  if (answer && (answer.status < 500 || !kept)) return answer
  return kept ?? noPage()
}

async function fromNetwork(request) {
  const { pathname, search } = new URL(request.url)
  const answer = await fetch(request)
  // led away to the sign-in: whoever had a session here has none
  if (answer.type === 'opaqueredirect') await dropPages()
  // what a scanned code opened is not kept: the code is good for a minute
  if (answer.ok && search === '') await (await caches.open(PAGES)).put(pathname, answer.clone())
  return answer
}

async function keptFor(request) {
  const { pathname } = new URL(request.url)
  return (await (await caches.open(PAGES)).match(pathname, sameAddress)) ?? (await caches.match(pathname, sameAddress))
}

const sameAddress = { ignoreVary: true, ignoreSearch: true }

async function dropPages() {
  const names = (await caches.keys()).filter((name) => name.startsWith('so-tay-pages-'))
  await Promise.all(names.map((name) => caches.delete(name)))
}

/** Pages that are not kept yet, one after another, each with the files it names. Of the meetings only the last one stays. */
async function keepAll(paths, files) {
  const pages = await caches.open(PAGES)
  const meeting = paths.findLast((path) => meetingPage.test(path))
  if (meeting) for (const { url } of await pages.keys()) await dropOtherMeeting(pages, new URL(url).pathname, meeting)
  for (const path of paths.filter((one) => keptPage.test(one) && (!meetingPage.test(one) || one === meeting))) {
    if (await pages.match(path, sameAddress)) continue
    const answer = await fetch(path, { redirect: 'manual' })
    if (!answer.ok) continue
    await pages.put(path, answer.clone())
    await keepFiles((await answer.text()).match(/\/_next\/static\/[^"'\\\s)<>]+/g) ?? [])
  }
  await keepFiles(files)
}

const dropOtherMeeting = (pages, path, meeting) => (meetingPage.test(path) && path !== meeting ? pages.delete(path, sameAddress) : null)

async function keepFiles(files) {
  for (const path of new Set(files)) if (isFile(path)) await file(new Request(path)).catch(() => null)
}

const after = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds, null))

/** Nothing was kept of this page. */
const noPage = () =>
  new Response(
    `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sổ tay Chi bộ</title>
<body style="margin:0;background:#FCFAF5;color:#1C1917;font:18px/1.5 system-ui,sans-serif"><main style="max-width:32em;margin:15vh auto;padding:0 20px">
<h1 style="font-size:1.4em">Chưa kết nối được</h1><p>Trang này chưa được lưu trên máy. Đồng chí mở <a href="/today">Hôm nay</a> hoặc <a href="/notebook">Sổ tay</a>, hoặc thử lại khi có mạng.</p>
<p lang="en">There is no connection, and this page is not kept on this device. Open <a href="/today">Today</a> or <a href="/notebook">the notebook</a>, or try again later.</p></main>`,
    { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } },
  )
