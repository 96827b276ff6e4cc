'use client'
import { ArrowDown, ArrowUp, TriangleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { PinAct } from '#components/desk/front/pin-act.tsx'
import { type Said, SlotWords } from '#components/desk/front/slot-words.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { frontWords } from '#components/desk/words/front.ts'
import type { DeskSection } from '#domain/article/desk-views.ts'
import { type ChosenStory, chosenIn, mostReadIn, newestIn, type Slot } from '#domain/article/front/front-slots.ts'
import type { FrontStory } from '#domain/article/front/front-views.ts'
import { WITHIN, within } from '#domain/article/lists/ranking.ts'

type Props = {
  label: string
  count: string
  slot: Slot
  /** The story in the slot, chosen by an editor or by a rule. */
  story: FrontStory | undefined
  warnings: string[]
  sections: DeskSection[]
  section: DeskSection | undefined
  onChange: (slot: Slot) => void
  onMove: (by: 1 | -1) => void
  /** Content above the fields. */
  children?: ReactNode
}

/** The content of the selected slot, and the front's own texts for it. */
export function SlotPanel({ label, count, slot, story, warnings, sections, section, children, ...acts }: Props) {
  const { onChange, onMove } = acts
  const words = frontWords.slot
  const id = useId()
  const chosen = chosenIn(slot)
  const rule = newestIn(slot) ?? mostReadIn(slot)
  // Overriding a text of a story chosen by a rule also pins the story.
  const base: ChosenStory | null = chosen ?? (story ? { story: story.id } : null)
  const say = (more: Said) => base && onChange(slim({ ...base, ...more }))
  return (
    <aside className="slotpanel" aria-label={words.selected}>
      <h2 className="head2">
        {label} <span className="n">{count}</span>
      </h2>
      {story ? <p className="slot-story">{story.headline}</p> : <p className="hint">{words.empty}</p>}
      {warnings.map((warning) => (
        <p className="warn" key={warning}>
          <TriangleAlert className="i" aria-hidden="true" /> {warning}
        </p>
      ))}
      {children}
      <div className="field">
        <label htmlFor={`${id}-by`}>{words.filledBy}</label>
        <select
          id={`${id}-by`}
          value={chosen ? 'hand' : (rule ?? 'rule')}
          onChange={({ target }) => {
            if (target.value === 'hand') onChange(story ? story.id : null)
            else onChange(ruleOf(target.value))
          }}
        >
          <option value="hand">{words.fillers.editor}</option>
          <option value="rule">{words.fillers.rule}</option>
          {WITHIN.map((length) => (
            <option key={length} value={length}>
              {words.fillers.mostRead(length)}
            </option>
          ))}
          {sections.map((one) => (
            <option key={one.id} value={one.id}>
              {words.fillers.newest(one.name)}
            </option>
          ))}
        </select>
      </div>
      {base && story && <SlotWords label={label} story={story} chosen={chosen} onSay={say} />}
      <p className="row-flex">
        <IconButton icon={ArrowUp} label={words.moveUp} keys="Alt ↑" onClick={() => onMove(-1)} />
        <IconButton icon={ArrowDown} label={words.moveDown} keys="Alt ↓" onClick={() => onMove(1)} />
        <button type="button" className="btn s" aria-disabled={!chosen} onClick={() => chosen && onChange(null)}>
          {words.remove}
        </button>
        {story && section && <PinAct story={story} section={section} />}
      </p>
      <p className="hint keys-hint">
        <kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd> {words.keys.move} · <kbd>P</kbd> {words.keys.place} · <kbd>Del</kbd>{' '}
        {words.keys.remove}
      </p>
    </aside>
  )
}

/** Parses a value of the rule list: a most-read period, a section, or null for the slot's own rule. */
function ruleOf(value: string): Slot {
  const length = within.safeParse(value)
  if (length.success) return { mostRead: length.data }
  return value === 'rule' ? null : { newestIn: Number(value) }
}

/** Drops undefined overrides; a story without overrides is stored as its id. */
function slim(choice: { [K in keyof ChosenStory]: ChosenStory[K] | undefined }): Slot {
  const said = Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined)) as ChosenStory
  return Object.keys(said).length === 1 ? said.story : said
}
