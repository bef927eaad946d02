import { expect, test } from 'vitest'
import { actOf, type QueueActs } from './queue-keys.ts'

const press = (key: string, { ctrl = false, alt = false, writing = false } = {}): string => {
  const done: string[] = []
  const say = (word: string) => (value?: unknown) => void done.push(value === undefined ? word : `${word} ${value}`)
  const acts: QueueActs = { save: say('save'), move: say('move'), write: say('write'), leave: say('leave'), phrase: say('phrase') }
  actOf({ key, ctrlKey: ctrl, metaKey: false, altKey: alt }, writing)?.(acts)
  return done.join()
}

test('the whole queue goes by keys, and letters stay letters while one writes', () => {
  const cases: [string, Parameters<typeof press>[1], string][] = [
    ['Enter', { ctrl: true, writing: true }, 'save true'],
    ['s', { ctrl: true, writing: true }, 'save false'],
    ['j', {}, 'move 1'],
    ['k', {}, 'move -1'],
    ['ArrowDown', {}, 'move 1'],
    ['ArrowUp', { alt: true, writing: true }, 'move -1'],
    ['3', { alt: true, writing: true }, 'phrase 3'],
    ['i', {}, 'write'],
    ['Escape', { writing: true }, 'leave'],
    ['Escape', {}, ''],
    ['j', { writing: true }, ''],
    ['ArrowDown', { writing: true }, ''],
    ['Enter', { writing: true }, ''],
    ['k', { ctrl: true }, ''],
  ]
  for (const [key, how, done] of cases) expect(press(key, how), `${key} ${JSON.stringify(how)}`).toBe(done)
})
