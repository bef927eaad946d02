import type { Minutes } from '../meeting/minutes-shape.ts'
import { fixedSections, isContent, stepSection, turnSection } from '../minutes/sections.ts'
import { entryFacts, stepFacts, turnFacts } from './minutes-contents.ts'
import { conclusionFacts, praiseFacts, scoreFacts, taskFacts } from './minutes-ending.ts'
import { agendaFacts, closingFacts, openingFacts } from './minutes-opening.ts'
import type { Block } from './party-document.ts'

/**
 * One section of the minutes: what the log says (facts, nobody types them) and the key under which the minute-taker's words stand.
 * The editor, the print and the DOCX are all made of these.
 */
export type MinutesPart = {
  /** Null for a heading alone. */
  key: string | null
  level: 1 | 2 | 3
  title: string
  facts: Block[]
}

/** The sections in the order of domain.md 2.5; contents by the steps of the agenda, each with those who spoke to it. */
export function minutesParts(minutes: Minutes): MinutesPart[] {
  const content = minutes.agenda.filter((step) => isContent(step) && step.state !== 'NOT_HELD')
  return [
    fixed('opening', 'I', openingFacts(minutes)),
    fixed('agenda', 'II', [...agendaFacts(minutes), ...formalVotes(minutes)]),
    { key: null, level: 1, title: 'III. Nội dung', facts: [] },
    ...content.flatMap((step, index) => stepParts(minutes, step, index + 1)),
    ...turnsElsewhere(minutes),
    fixed('praise', 'IV', praiseFacts(minutes)),
    fixed('tasks', 'V', taskFacts(minutes)),
    fixed('conclusion', 'VI', conclusionFacts(minutes)),
    fixed('score', 'VII', scoreFacts(minutes)),
    fixed('closing', 'VIII', closingFacts(minutes)),
  ]
}

const fixed = (key: keyof typeof fixedSections, number: string, facts: Block[]): MinutesPart => ({
  ...{ key, level: 1, title: `${number}. ${fixedSections[key]}`, facts },
})

function stepParts(minutes: Minutes, step: Minutes['agenda'][number], number: number): MinutesPart[] {
  const turns = minutes.turns.filter(({ stepId }) => stepId === step.id)
  return [
    { key: stepSection(step.id), level: 2, title: `${number}. ${step.title}`, facts: stepFacts(minutes, step) },
    ...step.items.filter(({ state }) => state !== 'NOT_HELD').map((item, index) => itemPart(item, `${number}.${index + 1}`)),
    ...turns.map((turn) => turnPart(turn)),
  ]
}

const itemPart = (item: Minutes['agenda'][number]['items'][number], number: string): MinutesPart => ({
  ...{ key: stepSection(item.id), level: 3, title: `${number}. ${item.title}`, facts: entryFacts(item) },
})

const turnPart = (turn: Minutes['turns'][number]): MinutesPart => ({
  ...{ key: turnSection(turn.id), level: 3, title: `Đồng chí ${turn.name} phát biểu`, facts: turnFacts(turn) },
})

/** Whoever spoke at a step that has no section of its own: the roll call, the conclusion. */
function turnsElsewhere(minutes: Minutes): MinutesPart[] {
  const own = minutes.agenda.filter((step) => isContent(step)).map(({ id }) => id)
  const turns = minutes.turns.filter(({ stepId }) => stepId === null || !own.includes(stepId))
  return turns.length === 0 ? [] : [{ key: null, level: 2, title: 'Ý kiến khác', facts: [] }, ...turns.map(turnPart)]
}

/** Votes taken while the agenda was approved stand there; all others at their step or under the conclusion. */
const formalVotes = (minutes: Minutes): Block[] => {
  const agenda = minutes.agenda.find(({ kind }) => kind === 'AGENDA')
  return agenda ? stepFacts(minutes, agenda) : []
}
