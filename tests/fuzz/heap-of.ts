import type { RunningApp } from '../support/running-app.ts'

/** What an app started with this holds can be asked from outside. */
export const inspected = '--inspect=127.0.0.1:0'

/** MB that an app really holds: what is left of its heap and its buffers after everything unused was collected. */
export async function heapOf(app: RunningApp): Promise<number> {
  const address = /Debugger listening on (ws:\S+)/.exec(app.output())?.[1]
  if (!address) throw new Error('the app was not started to be looked into')
  const socket = new WebSocket(address)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = reject
  })
  let last = 0
  const ask = (method: string, params: object = {}) =>
    new Promise<{ result?: { value?: unknown } }>((resolve) => {
      const id = ++last
      socket.addEventListener('message', function heard({ data }) {
        const said = JSON.parse(String(data)) as { id?: number; result?: { result?: { value?: unknown } } }
        if (said.id !== id) return
        socket.removeEventListener('message', heard)
        resolve(said.result ?? {})
      })
      socket.send(JSON.stringify({ id, method, params }))
    })
  for (let round = 0; round < 2; round += 1) await ask('HeapProfiler.collectGarbage')
  const expression = '(({ heapUsed, external }) => heapUsed + external)(process.memoryUsage())'
  const { result } = await ask('Runtime.evaluate', { expression, returnByValue: true })
  socket.close()
  return Math.round(Number(result?.value ?? 0) / 1e6)
}
