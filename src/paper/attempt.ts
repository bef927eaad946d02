/** One try of a request: ends after so many milliseconds, or when the caller gives up (AbortSignal.any is younger than the phones). */
export const attempt = (milliseconds: number, signal?: AbortSignal): AbortSignal => {
  const either = new AbortController()
  const end = () => either.abort()
  AbortSignal.timeout(milliseconds).addEventListener('abort', end, { once: true })
  signal?.addEventListener('abort', end, { once: true })
  if (signal?.aborted) end()
  return either.signal
}
