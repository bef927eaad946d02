'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CellDesk, DeskShortfall } from '#contract/cell.ts'
import { Button } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { Dialog } from '#screens/kit/dialog.tsx'
import { Note } from '#screens/kit/note.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { MergeChoice } from './merge-choice.tsx'
import { ShortfallWho } from './shortfall-who.tsx'
import type { Agenda } from './use-agenda.ts'
import { WallCard } from './wall-card.tsx'

type Props = { desk: CellDesk; agenda: Agenda; shortfall: DeskShortfall }

/** One shortfall: what the member wrote, how it stands on the wall, and the card as the hall will see it. */
export function AgendaEditor({ desk, agenda, shortfall }: Props) {
  const t = useTranslations('desk.agenda')
  return (
    <section className="grid gap-5" aria-label={t('editing', { name: shortfall.name })}>
      <Preview {...{ desk, agenda, shortfall }} />
      {shortfall.mayChange ? <Settings agenda={agenda} shortfall={shortfall} /> : <NotYours desk={desk} shortfall={shortfall} />}
      <Written shortfall={shortfall} />
    </section>
  )
}

function Preview({ desk, agenda, shortfall }: Props) {
  const t = useTranslations('desk.agenda')
  const [isLarge, setLarge] = useState(false)
  const card = agenda.all.find((one) => one.id === (shortfall.mergedIntoId ?? shortfall.id)) ?? shortfall
  const wall = <WallCard desk={desk} all={agenda.all} card={card} />
  return (
    <div>
      <SectionHead level={2} aside={card.onAgenda ? t('asOnWall') : t('ifChosen')}>
        {t('preview')}
      </SectionHead>
      <div className="mt-3">{wall}</div>
      <Button kind="quiet" size="small" onPress={() => setLarge(true)}>
        {t('large')}
      </Button>
      <Dialog
        title={t('preview')}
        isOpen={isLarge}
        onOpenChange={setLarge}
        wide
        actions={<Button onPress={() => setLarge(false)}>{t('close')}</Button>}
      >
        {wall}
      </Dialog>
    </div>
  )
}

function Settings({ agenda, shortfall }: { agenda: Agenda; shortfall: DeskShortfall }) {
  const t = useTranslations('desk.agenda')
  const { id } = shortfall
  const mistake = agenda.refused?.fields[id]
  return (
    <div className="grid gap-4">
      {shortfall.state === 'REMEDIED' ? (
        <Note tone="ok">{t('remedied')}</Note>
      ) : (
        shortfall.mergedIntoId === null && (
          <Checkbox
            isSelected={shortfall.onAgenda}
            onChange={(chosen) => (chosen ? agenda.choose(id) : agenda.set(id, { onAgenda: false }))}
          >
            {t('show')}
          </Checkbox>
        )
      )}
      {shortfall.mergedIntoId === null && <Wording agenda={agenda} shortfall={shortfall} />}
      <MergeChoice agenda={agenda} shortfall={shortfall} />
      {mistake && (
        <Note tone="red" role="alert">
          {mistake}
        </Note>
      )}
    </div>
  )
}

/** How the card is shown; a part of another card has no say in it. */
function Wording({ agenda, shortfall }: { agenda: Agenda; shortfall: DeskShortfall }) {
  const t = useTranslations('desk.agenda')
  const { id } = shortfall
  return (
    <>
      <RadioGroup
        label={t('display')}
        inline
        items={(['NAMED', 'SUMMARY'] as const).map((one) => ({ id: one, label: t(`displays.${one}`) }))}
        value={shortfall.display}
        onChange={(display) => agenda.set(id, { display })}
        hint={t(`displayHints.${shortfall.display}`)}
      />
      <TextArea
        label={t('wording')}
        value={shortfall.wallText ?? ''}
        placeholder={shortfall.text}
        onChange={(text) => agenda.set(id, { wallText: text === '' ? null : text })}
        hint={t('wordingHint')}
        maxLength={600}
        counted
      />
    </>
  )
}

/** Nobody words what the wall says of oneself; the secretary's are the deputy's to word. */
function NotYours({ desk, shortfall }: { desk: CellDesk; shortfall: DeskShortfall }) {
  const t = useTranslations('desk.agenda')
  const own = shortfall.memberId === desk.memberId
  return <Note>{own ? t(desk.office === 'SECRETARY' ? 'ownSecretary' : 'own') : t('forDeputy')}</Note>
}

function Written({ shortfall }: { shortfall: DeskShortfall }) {
  const t = useTranslations('desk.agenda')
  return (
    <div className="grid gap-2 border-l-3 border-edge pl-4">
      <ShortfallWho shortfall={shortfall} />
      <p className="whitespace-pre-line font-semibold">{shortfall.text}</p>
      {shortfall.cause && (
        <p className="whitespace-pre-line">
          <span className="text-ink-2">{t('cause')}</span> {shortfall.cause}
        </p>
      )}
      {shortfall.remedy && (
        <p className="whitespace-pre-line">
          <span className="text-ink-2">{t('remedy')}</span> {shortfall.remedy}
        </p>
      )}
      {shortfall.dueOn && <p className="num">{t('due', { day: dayText(shortfall.dueOn) })}</p>}
      <p className="whitespace-pre-line">
        <span className="text-ink-2">{t('answer')}</span> {shortfall.answer || t('noAnswer')}
      </p>
    </div>
  )
}
