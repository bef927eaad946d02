'use client'

import { useTranslations } from 'next-intl'
import type { MyPart } from '#contract/meeting.ts'
import { Button } from '#screens/kit/button.tsx'
import { CodeBlock } from '#screens/kit/code-block.tsx'
import { Note } from '#screens/kit/note.tsx'
import { useCommand } from './use-command.ts'

type Props = { meetingId: string; counts: MyPart['countsToSign']; askMine: () => void }

/** For each of the counting team, on their own phone: the published count, its seal as on the wall, and their signature. */
export function CountSigning({ meetingId, counts, askMine }: Props) {
  const t = useTranslations('phone.countSigning')
  const { send, pending, problem } = useCommand(meetingId, askMine)
  return counts.map(({ ballotId, digest, seal, title }) => (
    <section key={ballotId} className="part" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p>{title}</p>
      <p className="second mt-2">{t('hint')}</p>
      <CodeBlock code={seal.replaceAll(' ', '')} className="code-big" />
      {problem && (
        <Note tone="red" role="alert" className="mt-2">
          {problem.sentence}
        </Note>
      )}
      <Button kind="primary" wide className="mt-3" pending={pending} onPress={() => void send({ type: 'signCount', ballotId, digest })}>
        {t('sign')}
      </Button>
    </section>
  ))
}
