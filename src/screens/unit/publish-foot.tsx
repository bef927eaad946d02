'use client'

import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import type { Publishing } from './use-publishing.ts'

export type PublishFootProps = {
  publishing: Pick<Publishing, 'isPending' | 'sentence'>
  /** On the button that publishes. */
  text: string
  /** The rest by its key in the words of the page. */
  words: (key: 'saving' | 'later' | 'discard' | 'publishHint' | 'behind' | 'goOn') => string
  /** Another published a version meanwhile: nothing is published before the writer goes on from it. */
  isBehind: boolean
  onGoOn: () => void
  onLater: () => void
  /** Null: nothing is kept on this device. */
  onDiscard: (() => void) | null
}

/** The foot of a form that publishes the next version of something: what stands in its way, then publishing, leaving, discarding. */
export function PublishFoot({ publishing, text, words, isBehind, onGoOn, onLater, onDiscard }: PublishFootProps) {
  return (
    <>
      {isBehind && (
        <Note tone="gold" role="status">
          <p>{words('behind')}</p>
          <Button size="small" onPress={onGoOn}>
            {words('goOn')}
          </Button>
        </Note>
      )}
      {publishing.sentence && (
        <Note tone="red" role="alert">
          {publishing.sentence}
        </Note>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" pending={publishing.isPending} pendingText={words('saving')} isDisabled={isBehind}>
          {text}
        </Button>
        <Button kind="quiet" onPress={onLater}>
          {words('later')}
        </Button>
        {onDiscard && (
          <Button kind="quiet" onPress={onDiscard}>
            {words('discard')}
          </Button>
        )}
      </div>
      <p className="third">{words('publishHint')}</p>
    </>
  )
}
