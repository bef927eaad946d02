'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CommendationFile } from '#contract/commendation.ts'
import { Button } from '#screens/kit/button.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'
import { DocumentFields, emptyPaper } from './document-fields.tsx'
import { PapersFields } from './papers-fields.tsx'

type Props = { file: CommendationFile; onDone: () => void }

/** What the reader's unit may do with the file now; nothing where it is not its turn. */
export function FileActs({ file, onDone }: Props) {
  if (file.state === 'RETURNED' && file.own) return <Mend file={file} onDone={onDone} />
  if (file.turn) return <Judge file={file} onDone={onDone} />
  if (file.state === 'ON_ITS_WAY' && file.own) return <Withdraw file={file} onDone={onDone} />
  if (file.state === 'DECIDED' && file.decides) return <Revoke file={file} onDone={onDone} />
  return null
}

function useMove({ file, onDone }: Props) {
  const api = useApi()
  const queries = useQueryClient()
  const move = useMutation(
    api.commendation.move.mutationOptions({
      onSuccess: async () => {
        onDone()
        await queries.invalidateQueries(api.commendation.pathFilter())
      },
    }),
  )
  const { id, unitId, version } = file
  return { move, of: { id, unitId, version } }
}

function Judge(props: Props) {
  const t = useTranslations('commendations.file')
  const { move, of } = useMove(props)
  const [word, setWord] = useState('')
  const act = (act: 'FORWARD' | 'RETURN' | 'REFUSE') => move.mutate({ ...of, move: { act, word } })
  const { decides, missing } = props.file
  return (
    <section className="grid gap-3 border-y border-rule py-4">
      {decides && <p>{t('decideHint')}</p>}
      <TextArea label={t('word')} hint={t('wordHint')} value={word} onChange={setWord} rows={2} maxLength={1000} />
      <RefusedNote error={move.error} />
      <div className="flex flex-wrap gap-3">
        {!decides && missing.length === 0 && (
          <Button kind="primary" onPress={() => act('FORWARD')} isDisabled={move.isPending}>
            {t('forward')}
          </Button>
        )}
        <Button onPress={() => act('RETURN')} isDisabled={move.isPending || word.trim() === ''}>
          {t('return')}
        </Button>
        <Button onPress={() => act('REFUSE')} isDisabled={move.isPending || word.trim() === ''}>
          {t('refuse')}
        </Button>
      </div>
    </section>
  )
}

function Mend(props: Props) {
  const t = useTranslations('commendations.file')
  const { move, of } = useMove(props)
  const [papers, setPapers] = useState(props.file.papers)
  const word = props.file.steps.at(-1)?.word
  return (
    <section className="grid gap-4 border-y border-rule py-4">
      {word && <p className="font-semibold">{t('returnedBecause', { word })}</p>}
      <PapersFields papers={papers} onChange={setPapers} />
      <RefusedNote error={move.error} />
      <div className="flex flex-wrap gap-3">
        <Button
          kind="primary"
          pending={move.isPending}
          pendingText={t('sending')}
          onPress={() => move.mutate({ ...of, move: { act: 'SEND_AGAIN', papers } })}
        >
          {t('sendAgain')}
        </Button>
        <Button isDisabled={move.isPending} onPress={() => move.mutate({ ...of, move: { act: 'WITHDRAW', word: '' } })}>
          {t('withdraw')}
        </Button>
      </div>
    </section>
  )
}

function Withdraw(props: Props) {
  const t = useTranslations('commendations.file')
  const { move, of } = useMove(props)
  return (
    <div className="grid gap-2">
      <RefusedNote error={move.error} />
      <div>
        <Button
          pending={move.isPending}
          pendingText={t('sending')}
          onPress={() => move.mutate({ ...of, move: { act: 'WITHDRAW', word: '' } })}
        >
          {t('withdraw')}
        </Button>
      </div>
    </div>
  )
}

function Revoke({ file, onDone }: Props) {
  const t = useTranslations('commendations.file')
  const api = useApi()
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [paper, setPaper] = useState(emptyPaper)
  const [word, setWord] = useState('')
  const revoke = useMutation(
    api.commendation.revoke.mutationOptions({
      onSuccess: async () => {
        onDone()
        await queries.invalidateQueries(api.commendation.pathFilter())
      },
    }),
  )
  if (!isOpen)
    return (
      <div>
        <Button size="small" onPress={() => setOpen(true)}>
          {t('revoke')}
        </Button>
      </div>
    )
  const send = () => revoke.mutate({ unitId: file.unitId, id: file.id, word, ...paper, decidedOn: paper.decidedOn ?? '' })
  return (
    <section className="grid gap-3 border-y border-rule py-4">
      <p>{t('revokeHint')}</p>
      <DocumentFields paper={paper} onChange={setPaper} error={revoke.error} />
      <TextArea label={t('reason')} value={word} onChange={setWord} rows={2} maxLength={1000} />
      <RefusedNote error={revoke.error} />
      <div>
        <Button kind="primary" pending={revoke.isPending} pendingText={t('sending')} onPress={send}>
          {t('revoke')}
        </Button>
      </div>
    </section>
  )
}
