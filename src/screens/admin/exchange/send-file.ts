import type { ExchangeRefused } from '#contract/exchange.ts'
import type { Refusal } from '#contract/refusals.ts'

export type Sending = {
  url: string
  file: File
  /** Name and value of the header that says what is asked. */
  header: readonly [string, string]
  /** From 0 to 1, while it goes up. */
  onProgress: (part: number) => void
  signal: AbortSignal
}

/** What a door answered: a body, a refusal, or nothing because somebody stopped it. */
export type Sent = { ok: true; body: Blob; name: string | null } | { ok: false; refusal: Refusal | 'unexpected' } | null

/** Posts a file and tells how far it is; fetch can't tell that of what it sends. */
export const sendFile = ({ url, file, header, onProgress, signal }: Sending): Promise<Sent> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    signal.addEventListener('abort', () => request.abort())
    request.open('POST', url)
    request.responseType = 'blob'
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader(...header)
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / Math.max(1, total))
    request.onload = async () => {
      const body = request.response as Blob
      if (request.status === 200) resolve({ ok: true, body, name: nameIn(request.getResponseHeader('content-disposition')) })
      else resolve({ ok: false, refusal: await refusalIn(body) })
    }
    request.onerror = () => resolve({ ok: false, refusal: 'sheet/interrupted' })
    request.onabort = () => resolve(null)
    request.send(file)
  })

async function refusalIn(body: Blob): Promise<Refusal | 'unexpected'> {
  try {
    return (JSON.parse(await body.text()) as ExchangeRefused).refusal ?? 'unexpected'
  } catch {
    return 'unexpected'
  }
}

const nameIn = (disposition: string | null): string | null => /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? null

/** Hands a file over as if its link had been followed. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
