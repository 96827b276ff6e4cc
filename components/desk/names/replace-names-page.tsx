'use client'
import { useState } from 'react'
import { EMPTY, NameForms } from '#components/desk/names/name-forms.tsx'
import { StoryOccurrences } from '#components/desk/names/story-occurrences.tsx'
import { type ReplaceNames, tickOf, useReplaceNames } from '#components/desk/names/use-replace-names.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageColumn, PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

type Props = {
  /** One story alone; otherwise all are searched. */
  story?: number | undefined
  /** The request that it answers. */
  request?: number | undefined
}

/** Takes a name out of stories: its forms, every occurrence with a tick, and the act. */
export function ReplaceNamesPage({ story, request }: Props) {
  const { me } = useNewsroom()
  const act = useReplaceNames({ story, request })
  const [forms, setForms] = useState([EMPTY])
  if (!can(me, 'request.handle')) {
    return <Empty isPage title={t('Only editors replace names.')} how={t('Ask an editor to do it.')} />
  }
  return (
    <>
      <Bar title={t('Replace a name')} />
      {act.why !== null && <Notice tone="refusal">{act.why}</Notice>}
      <PageColumn>
        <PagePart title={t('Forms of the name')}>
          <p className={HINT}>
            {t(
              'Enter each form that stands in stories, as the full name, the last name and inflected forms. Every occurrence is shown before anything changes.',
            )}
          </p>
          <NameForms
            forms={forms}
            words={act.words}
            isBusy={act.stage === 'finding'}
            onChange={setForms}
            onFind={() => act.find(forms)}
          />
        </PagePart>
        {act.stage !== 'empty' && <Occurrences act={act} />}
      </PageColumn>
    </>
  )
}

function Occurrences({ act }: { act: ReplaceNames }) {
  const [isAsking, setAsking] = useState(false)
  const { stage, stories, chosen, reached } = act
  const ticks = stories.flatMap((one) =>
    one.occurrences.flatMap(({ key, isByHand }) => (isByHand ? [] : tickOf(one, key))),
  )
  const chosenStories = stories.filter((one) => one.occurrences.some(({ key }) => chosen.has(tickOf(one, key)))).length
  const isEmpty = stage === 'found' && stories.length === 0
  return (
    <PagePart
      title={t('Occurrences')}
      isBusy={stage === 'finding'}
      note={t('{n, number} in {stories, plural, one {# story} other {# stories}}', {
        n: ticks.length,
        stories: stories.length,
      })}
    >
      {isEmpty && (
        <Empty isSmall title={t('No story has one of these forms.')} how={t('Check how they are written.')} />
      )}
      {stories.length > 0 && (
        <p className="flex flex-wrap gap-2">
          <Button size="small" onClick={() => act.choose(ticks, true)}>
            {t('Choose all')}
          </Button>
          <Button size="small" onClick={() => act.choose(ticks, false)}>
            {t('Choose none')}
          </Button>
        </p>
      )}
      <div className="grid gap-4">
        {stories.map((story) => (
          <StoryOccurrences key={tickOf(story, '')} story={story} act={act} />
        ))}
      </div>
      {stories.length > 0 && (
        <Button
          kind="primary"
          isOff={chosen.size === 0 || stage === 'finding'}
          isBusy={stage === 'replacing'}
          busy={t('Replacing: {n, number} of {all, number} stories…', { n: reached, all: chosenStories })}
          onClick={() => setAsking(true)}
        >
          {t('Replace {n, plural, one {# occurrence} other {# occurrences}}…', { n: chosen.size })}
        </Button>
      )}
      {isAsking && (
        <ConfirmDialog
          isDanger
          title={t('Replace the name in {n, plural, one {# story} other {# stories}}?', { n: chosenStories })}
          describe={t(
            'Each story is published anew without another date. Earlier versions are shown without the name from then on, and addresses that have it lead to new ones. This cannot be undone.',
          )}
          does={t('Replace')}
          onConfirm={() => {
            setAsking(false)
            act.replace()
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </PagePart>
  )
}
