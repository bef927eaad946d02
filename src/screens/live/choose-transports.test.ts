import { describe, expect, test } from 'vitest'
import { afterConnect, afterFailure, afterLoss, type Line, newLine, transportsFor } from './choose-transports.ts'

const times = (count: number, step: (line: Line) => Line, line: Line): Line =>
  Array.from({ length: count }).reduce<Line>((before) => step(before), line)
const soon = { transport: 'websocket', stoodMs: 5_000 }
const late = { transport: 'websocket', stoodMs: 600_000 }

describe('the way to the server', () => {
  test('a WebSocket is tried first', () => expect(transportsFor(newLine)).toEqual(['websocket']))

  test('where none comes through, polling is tried at once, and both in turn while nothing answers', () => {
    const tried = [1, 2, 3].map((count) => transportsFor(times(count, afterFailure, newLine))[0])
    expect(tried).toEqual(['polling', 'websocket', 'polling'])
  })

  test('where WebSockets have stood, a server that starts again is waited for', () => {
    const known = afterLoss(newLine, late)
    const tried = [1, 2, 3, 4, 5].map((count) => transportsFor(times(count, afterFailure, known))[0])
    expect(tried).toEqual(['websocket', 'websocket', 'websocket', 'websocket', 'polling'])
  })

  test('two that were cut soon after they stood are enough: polling alone', () => {
    const cut = (line: Line) => afterLoss(afterConnect(line), soon)
    expect(transportsFor(times(1, cut, newLine))).toEqual(['websocket'])
    expect(transportsFor(times(2, cut, newLine))).toEqual(['polling'])
  })

  test('a line that was good for long is tried with WebSockets again, whatever it was before', () => {
    const cut = times(3, (line) => afterLoss(line, soon), newLine)
    expect(transportsFor(afterLoss(cut, { transport: 'polling', stoodMs: 600_000 }))).toEqual(['websocket'])
  })

  test('polling that is cut says nothing of WebSockets', () => {
    const line = afterLoss(newLine, { transport: 'polling', stoodMs: 10 })
    expect(line).toEqual(newLine)
  })
})
