'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { useRefusalSentence } from '#screens/live/problem.ts'
import type { Waiting } from './outbox.ts'
import { useOutbox, useWaiting } from './use-outbox.tsx'

/** What waits to be sent, and what came back: its words are kept until somebody decides about them. */
export function OutboxPart({ onRewrite }: { onRewrite: (text: string) => void }) {
  const t = useTranslations('phone.outbox')
  const outbox = useOutbox()
  const items = useWaiting()
  if (!outbox || items.length === 0) return null
  return (
    <section className="part">
      <h2>{t('title')}</h2>
      <ul className="own-opinions">
        {items.map((item) => (
          <li key={item.key}>
            <Words item={item} />
            {item.refusal === null ? <Tag state="part">{t('waiting')}</Tag> : <Refused code={item.refusal} />}
            <div className="flex flex-wrap gap-2">
              {item.refusal !== null && item.command.type === 'sendOpinion' && (
                <Button onPress={() => rewrite(item)}>{t('rewrite')}</Button>
              )}
              <Button kind="quiet" onPress={() => outbox.drop(item.key)}>
                {t('drop')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )

  function rewrite({ key, command }: Waiting) {
    if (command.type === 'sendOpinion') onRewrite(command.text)
    outbox?.drop(key)
  }
}

function Words({ item: { command } }: { item: Waiting }) {
  const t = useTranslations('phone.outbox')
  return command.type === 'sendOpinion' ? <p className="whitespace-pre-line">{command.text}</p> : <p>{t('askToSpeak')}</p>
}

function Refused({ code }: { code: string }) {
  const sentence = useRefusalSentence()(code)
  return (
    <Note tone="red" role="alert">
      {sentence}
    </Note>
  )
}
