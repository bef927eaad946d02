'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText, momentText } from '#screens/kit/dates.ts'
import { type Fact, Facts } from '#screens/kit/facts.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi, useApiClient } from '#screens/live/api.tsx'
import { useDesk } from './desk-context.tsx'
import { PrimaryAction } from './primary-action.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useDeed } from './use-deed.ts'

/** What is left when the meeting is over: the secretary confirms the entries, chair and minute-taker sign. */
export function AfterClose() {
  const t = useTranslations('console.after')
  const { meetingId, view, mine, refresh } = useDesk()
  const api = useApi()
  const client = useApiClient()
  const { data, refetch } = useQuery(api.meeting.minutes.queryOptions({ meetingId }, { staleTime: 0 }))
  const confirm = useDeed(() => client.meeting.confirm.mutate({ meetingId }))
  const send = useDeed(() => client.minutes.send.mutate({ meetingId }))
  const sign = useDeed(() => client.minutes.sign.mutate({ meetingId }))
  if (!data) return <Waiting />
  const { entries, mayConfirm, chain, due, maySend, minutes } = data
  const signed = (role: 'CHAIR' | 'MINUTE_TAKER') => view.signatures.find((one) => one.role === role)
  const signFact = (role: 'CHAIR' | 'MINUTE_TAKER'): Fact => {
    const found = signed(role)
    return found
      ? { id: role, sign: 'ok', text: t(`signed.${role}`, { name: found.name, at: momentText(found.at) }) }
      : { id: role, sign: 'due', text: t(`unsigned.${role}`) }
  }
  const dueFact = ({ missing, dueOn, overdue }: NonNullable<typeof due>): Fact => ({
    ...{ id: 'due', sign: overdue ? 'no' : 'due', text: t(overdue ? `overdue.${missing}` : `due.${missing}`, { date: dayText(dueOn) }) },
  })
  const facts: Fact[] = [
    { id: 'entries', sign: 'ok', text: t('written', { count: entries.written }) },
    entries.confirmed > 0
      ? { id: 'confirmed', sign: 'ok', text: t('confirmed', { count: entries.confirmed }) }
      : { id: 'confirmed', sign: 'due', text: t('unconfirmed') },
    signFact('CHAIR'),
    signFact('MINUTE_TAKER'),
    ...(due ? [dueFact(due)] : []),
    ...(minutes.sentUp ? [{ id: 'sent', sign: 'ok', text: t('sent', { unit: minutes.sentUp.unitName }) } satisfies Fact] : []),
    {
      id: 'chain',
      sign: chain.ok ? 'ok' : 'no',
      text: chain.ok ? t('chainHolds', { length: chain.head.version }) : t('chainBroken', { version: chain.version }),
    },
  ]
  const again = () => {
    refetch()
    refresh()
  }
  return (
    <section className="card con-card">
      <p className="label label-red">{t('label')}</p>
      <h2>{view.title}</h2>
      <div className="mt-3">
        <Facts facts={facts} />
      </div>
      <ProblemNote problem={confirm.problem ?? sign.problem ?? send.problem} />
      <div className="con-acts">
        {mayConfirm && entries.written > 0 ? (
          <PrimaryAction onPress={async () => (await confirm.run()) && again()} pending={confirm.pending}>
            {t('confirm', { count: entries.written })}
          </PrimaryAction>
        ) : (
          mine.maySign && (
            <PrimaryAction onPress={async () => (await sign.run()) && again()} pending={sign.pending}>
              {t(`sign.${mine.maySign}`)}
            </PrimaryAction>
          )
        )}
        {maySend && (
          <PrimaryAction onPress={async () => (await send.run()) && again()} pending={send.pending}>
            {t('send', { unit: data.upperName })}
          </PrimaryAction>
        )}
        <ButtonLink href={paths.minutes(meetingId)}>{t('minutes')}</ButtonLink>
      </div>
    </section>
  )
}
