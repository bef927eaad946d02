'use client'

import { useTranslations } from 'next-intl'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { HelpPlanLine, ReflectionEntry, RegistrationEntry, YearEntryContent } from '#domain/notebook/year-entries.ts'
import { dayText } from '#screens/kit/dates.ts'
import { useTopic } from '#screens/messages/use-topic.ts'
import { Assessed } from './assessed.tsx'
import { Words } from './words.tsx'

export type YearEntry = Extract<NotebookEntry, { kind: YearEntryContent['kind'] }>

/** What was written between the meetings, by its kind. */
export function YearEntryBody({ entry }: { entry: YearEntry }) {
  const t = useTranslations('notebook.yearEntry')
  switch (entry.kind) {
    case 'REGISTRATION':
      return <Registered entry={entry.body} />
    case 'REGISTRATION_SETTLED':
      return <Words head={t(entry.body.approved ? 'approved' : 'returned')} text={entry.body.word} />
    case 'REFLECTION':
      return <Reflected entry={entry.body} />
    case 'MONTHLY_REMARK': {
      const { text, proposes, reason } = entry.body
      return <Words text={text} foot={proposes && t(`proposes${proposes}`, { reason })} />
    }
    case 'GOOD_DEED':
      return <Words text={entry.body.text} foot={entry.body.doneOn && t('doneOn', { date: dayText(entry.body.doneOn) })} />
    case 'HONOUR': {
      const { event, form, title, number, decidedOn, unitName, word } = entry.body
      const foot = t('honourBy', { number, date: dayText(decidedOn), unit: unitName })
      return (
        <Words head={t(`honour${event}`, { form: t(`honourForm.${form}`) })} text={[title, word].filter(Boolean).join('\n')} foot={foot} />
      )
    }
    case 'PROMISE':
      return <Words head={t(`promise${entry.body.promise}`, { date: dayText(entry.body.madeOn) })} text={entry.body.text} />
    case 'CAMPAIGN_REPORT':
      return entry.body.sections.map(({ code, label, text }) => <Words key={code} head={label} text={text} />)
    case 'HELP_PLAN': {
      return <Helped line={entry.body} />
    }
    case 'SELF_ASSESSMENT':
      return <Assessed entry={entry.body} />
    case 'NORM_REVIEW': {
      const { act, norm, word, heldOn } = entry.body
      return <Words head={t(`norms${act}`, { date: dayText(heldOn) })} text={word} foot={norm && t('norm', { text: norm })} />
    }
    case 'BOOK': {
      const { event, bookNumber, text, responsibility } = entry.body
      const head = t(`book${event}`, { number: bookNumber || 'none' })
      if (event === 'MOVED') return <Words head={head} text={text && t('bookFrom', { text })} />
      if (event === 'LENT' || event === 'LEFT') return <Words head={head} text={text && t('bookTo', { text })} />
      return <Words head={head} text={text} foot={responsibility && t('bookResponsibility', { text: responsibility })} />
    }
  }
}

function Helped({ line: { event, text, helpers, steps, finding, document } }: { line: HelpPlanLine }) {
  const t = useTranslations('notebook.yearEntry')
  return (
    <>
      <Words head={t(`help${event}`)} text={text} foot={helpers && t('helpers', { names: helpers.join(', ') })} />
      {finding && <p>{t(`finding${finding}`)}</p>}
      {document && <p>{t('helpDocument', { ...document, date: dayText(document.decidedOn) })}</p>}
      <ol className="list-decimal pl-6">
        {steps?.map(({ what, dueOn }) => (
          <li key={what}>{t('helpStep', { what, date: dayText(dueOn) })}</li>
        ))}
      </ol>
    </>
  )
}

function Registered({ entry }: { entry: RegistrationEntry }) {
  const t = useTranslations('notebook.yearEntry')
  return (
    <>
      <ol className="list-decimal pl-6">
        {entry.items.map(({ id, what, howOften, measure, until }) => (
          <li key={id}>{t('item', { what, howOften, measure, until: until ? dayText(until) : '…' })}</li>
        ))}
      </ol>
      {entry.commitment && <p className="whitespace-pre-line">{t('commitment', { text: entry.commitment })}</p>}
      {entry.late && <p>{t('late')}</p>}
      {entry.changeReason && <p>{t('changeReason', { reason: entry.changeReason })}</p>}
    </>
  )
}

function Reflected({ entry }: { entry: ReflectionEntry }) {
  const t = useTranslations('notebook.yearEntry')
  const topic = useTopic()
  const said = entry.topics.filter(({ code }) => entry.text[code])
  return (
    <>
      {said.map(({ code, label }) => (
        <Words key={code} head={label} text={entry.text[code] ?? ''} />
      ))}
      {entry.items.map(({ itemId, what, done }) => (
        <p key={itemId}>{t('itemReport', { what, done })}</p>
      ))}
      {entry.shortfalls.map((one) => (
        <Words key={one.id} head={topic(one.topic)} text={one.text} foot={one.remedy} />
      ))}
      {entry.corrections.map(({ shortfallId, shortfall, text }) => (
        <p key={shortfallId}>{t('correction', { shortfall, text })}</p>
      ))}
    </>
  )
}
