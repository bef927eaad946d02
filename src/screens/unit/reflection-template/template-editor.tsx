'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ReflectionTemplatePage } from '#contract/reflection.ts'
import { mostTopics, type ReflectionQuestion } from '#domain/notebook/reflection-template.ts'
import { Button } from '#screens/kit/button.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'
import { TemplatePreview } from './template-preview.tsx'
import { TopicDialog } from './topic-dialog.tsx'

/** The topics in their order; nothing holds before it is saved as a new version. */
export function TemplateEditor({ page }: { page: ReflectionTemplatePage }) {
  const t = useTranslations('reflection.template')
  const kit = useTranslations('kit')
  const api = useApi()
  const queries = useQueryClient()
  const [topics, setTopics] = useState<readonly ReflectionQuestion[]>(page.topics)
  const [edited, setEdited] = useState<ReflectionQuestion | null>(null)
  const save = useMutation(
    api.reflection.saveTemplate.mutationOptions({ onSuccess: () => queries.invalidateQueries(api.reflection.template.queryFilter()) }),
  )
  const isChanged = topics !== page.topics
  const keep = (topic: ReflectionQuestion) =>
    setTopics(
      topics.some(({ code }) => code === topic.code) ? topics.map((one) => (one.code === topic.code ? topic : one)) : [...topics, topic],
    )
  const send = () => save.mutate({ unitId: page.unitId, saved: page.saved, topics: topics.map((one) => ({ ...one })) })
  return (
    <div className="template-columns">
      <section className="grid content-start gap-4">
        <SectionHead level={2} aside={topics.length}>
          {t('topics')}
        </SectionHead>
        <p className="second num">{standingOf(page, t)}</p>
        <ol className="template-topics">
          {topics.map((topic, index) => (
            <li key={topic.code}>
              <span>
                <b>
                  {index + 1}. {topic.label.vi}
                </b>
                <span className="second">{topic.question.vi}</span>
              </span>
              <span className="template-acts">
                <Button
                  kind="quiet"
                  aria-label={t('up', { topic: topic.short.vi })}
                  isDisabled={index === 0}
                  icon={<ArrowUp aria-hidden size={20} />}
                  onPress={() => setTopics(moved(topics, index, index - 1))}
                />
                <Button
                  kind="quiet"
                  aria-label={t('down', { topic: topic.short.vi })}
                  isDisabled={index === topics.length - 1}
                  icon={<ArrowDown aria-hidden size={20} />}
                  onPress={() => setTopics(moved(topics, index, index + 1))}
                />
                <Button
                  kind="quiet"
                  aria-label={t('edit', { topic: topic.short.vi })}
                  icon={<Pencil aria-hidden size={20} />}
                  onPress={() => setEdited(topic)}
                />
                <ConfirmButton
                  kind="quiet"
                  aria-label={t('remove', { topic: topic.short.vi })}
                  isDisabled={topics.length === 1}
                  icon={<Trash2 aria-hidden size={20} />}
                  ask={{
                    title: t('removeAsk', { topic: topic.short.vi }),
                    consequence: t('removeText'),
                    confirm: t('removeYes'),
                    cancel: kit('cancel'),
                  }}
                  onConfirm={() => setTopics(topics.filter(({ code }) => code !== topic.code))}
                />
              </span>
            </li>
          ))}
        </ol>
        {topics.length < mostTopics && (
          <div>
            <Button icon={<Plus aria-hidden size={20} />} onPress={() => setEdited(newTopic())}>
              {t('add')}
            </Button>
          </div>
        )}
        {isChanged && (
          <Note tone="gold" role="status" className="grid gap-3">
            <p>{t('unsaved')}</p>
            <div className="flex flex-wrap gap-3">
              <Button onPress={() => setTopics(page.topics)} isDisabled={save.isPending}>
                {t('discard')}
              </Button>
              <Button kind="primary" onPress={send} pending={save.isPending} pendingText={t('saving')}>
                {t('save', { version: page.saved + 1 })}
              </Button>
            </div>
          </Note>
        )}
        <RefusedNote error={save.error} />
      </section>
      <TemplatePreview topics={topics} />
      {edited && <TopicDialog key={edited.code} topic={edited} onKeep={keep} onClose={() => setEdited(null)} />}
    </div>
  )
}

function standingOf({ saved, from }: ReflectionTemplatePage, t: ReturnType<typeof useTranslations<'reflection.template'>>): string {
  if (saved > 0) return t('own', { version: saved })
  return from ? t('from', { unit: from }) : t('shipped')
}

function moved(topics: readonly ReflectionQuestion[], from: number, to: number): ReflectionQuestion[] {
  const topic = topics[from]
  const others = topics.filter((_, index) => index !== from)
  return topic ? others.toSpliced(to, 0, topic) : others
}

const newTopic = (): ReflectionQuestion => {
  const empty = { vi: '', en: '' }
  return { code: `T${Date.now().toString(36)}`, label: empty, short: empty, question: empty }
}
