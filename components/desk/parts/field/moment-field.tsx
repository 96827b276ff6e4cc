'use client'
import { useId, useState } from 'react'
import { HINT, TICK, TICK_LINE, WHY } from '#components/desk/parts/field/control-look.ts'
import { TypedField } from '#components/desk/parts/field/typed-field.tsx'
import { momentInField, wallFromTyped } from '#components/desk/parts/field/typed-time.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { longTime, zoneName } from '#components/desk/parts/times.ts'
import { useThisYear } from '#components/desk/parts/use-this-year.ts'
import { instantsAt } from '#components/desk/parts/wall-time.ts'
import { msg, t } from '#domain/messages/t.ts'

const TABLE = {
  locale: msg('en-GB'),
  today: msg('Today'),
  yesterday: msg('Yesterday'),
  yesterdayAt: (time: string) => t('yesterday {time}', { time }),
  tomorrowAt: (time: string) => t('tomorrow {time}', { time }),
  dateRange: (from: string, to: string) => t('{from} to {to}', { from, to }),
  newsroomTime: (zone: string) => t('Newsroom time, {zone}', { zone }),
  lessThanAMinute: msg('less than a minute'),
  minutes: (n: number) => t('{n, number} min', { n }),
  hours: (n: number) => t('{n, number} h', { n }),
  days: (n: number) => t('{n, plural, one {# day} other {# days}}', { n }),
  due: (time: string) => t('due {time}', { time }),
  dueLate: (time: string, howLong: string) => t('due {time}, {howLong} late', { time, howLong }),
  notBefore: (time: string) => t('not before {time}', { time }),
  scheduled: (time: string, when: string) => t('scheduled for {time}, {when}', { time, when }),
  in: (howLong: string) => t('in {howLong}', { howLong }),
  late: (howLong: string) => t('{howLong} late', { howLong }),
  now: msg('now'),
  licenceEnds: (time: string, howLong: string) => t('licence ends {time}, in {howLong}', { time, howLong }),
  licenceEnded: (time: string) => t('licence ended {time}', { time }),
  missed: (time: string) => t('was scheduled for {time}', { time }),
  missedOut: (time: string) => t('published {time}, after the restart', { time }),
  missedNotOut: (why: string) => t('not published: {why}', { why }),
  missedBecause: {
    embargoed: msg('it is under embargo'),
    'slug-taken': msg('another story has its address'),
    'licence-expired': msg('its licence had ended'),
    failed: msg('it failed several times; see the server’s log'),
  },
  missedRefused: msg('it was refused'),
  code: msg('Code'),
  recoveryCode: msg('Recovery code'),
  calendar: msg('Choose in a calendar'),
  notADate: (example: string) => t('Write it like this: {example}', { example }),
  timeSkipped: (time: string) => t('The clocks skip {time} that night. Choose another time.', { time }),
  timeTwice: (time: string) => t('{time} happens twice that night. Which one?', { time }),
  firstOfTwo: (zone: string) => t('the first, {zone}', { zone }),
  secondOfTwo: (zone: string) => t('an hour later, {zone}', { zone }),
  count: (n: number, most: number) => t('{n, number} of {most, number}', { n, most }),
  empty: msg('Fill in this field.'),
  required: msg('This cannot be empty.'),
  notSaved: msg('It was not saved. Try again in a moment.'),
  tooShort: (least: number) => t('Write at least {least, number} characters.', { least }),
  tooLong: (most: number) => t('Write at most {most, number} characters.', { most }),
  noneChosen: msg('Choose at least one.'),
  invalid: msg('Check what stands here.'),
  creating: msg('Creating…'),
  discardQuestion: msg('Close without saving?'),
  keepWriting: msg('Keep writing'),
  discard: msg('Discard'),
  noAnswer: msg('The server does not answer.'),
  noAnswerOld: msg('This page may be out of date. What you write is kept in this browser.'),
  noAnswerNew: msg('What you write is kept in this browser.'),
  notLoaded: (what: string) => t('{what} could not be loaded.', { what }),
  notLoadedWhy: msg('What you wrote is safe, and readers are not affected.'),
  examples: msg('Parts of the desk'),
  notAllowed: msg('Your role may not see this.'),
  askAdmin: msg('An admin can change your role.'),
  rowActions: msg('Actions'),
  selectAll: msg('Select all'),
  select: (name: string) => t('Select {name}', { name }),
}

type Props = {
  id?: string
  /** Accessible name, if the field has no label. */
  label?: string
  describedBy?: string
  /** ms UTC; null if empty. */
  at: number | null
  isEditable?: boolean
  onFocus?: () => void
  /** Null if empty; undefined if what is typed is no date and time, or does not exist in the zone. */
  onChange: (at: number | null | undefined) => void
}

/**
 * Date-time field in the newsroom's zone and the paper's form; if the local time occurs twice that night, it asks which
 * one is meant.
 */
export function MomentField({ id, label, describedBy, at, isEditable = true, onFocus, onChange }: Props) {
  const { paper } = useNewsroom()
  const thisYear = useThisYear()
  const textOf = (instant: number | null) => (instant === null ? '' : momentInField(paper, instant))
  const [typed, setTyped] = useState(() => textOf(at))
  const [isLeft, setLeft] = useState(false)
  const [last, setLast] = useState(at)
  const group = useId()
  const wall = wallFromTyped(paper, typed, thisYear)
  const instants = wall === null ? [] : instantsAt(paper.zone, wall)
  if (last !== at) {
    setLast(at)
    // The value was changed elsewhere.
    if (at !== null && !instants.includes(at)) setTyped(textOf(at))
    else if (at === null && instants.length > 0) setTyped('')
  }
  const time = wall?.slice(-'HH:MM'.length) ?? ''
  const isWrong = isLeft && typed.trim() !== '' && wall === null
  const type = (text: string, next: string | null) => {
    setTyped(text)
    setLeft(false)
    onChange(text.trim() === '' ? null : next === null ? undefined : instantsAt(paper.zone, next)[0])
  }
  const pick = (picked: string) => {
    const [first] = instantsAt(paper.zone, picked)
    // A time that the clocks skip stays as it was picked, so that its message can name it.
    type(first === undefined ? picked : textOf(first), picked === '' ? null : picked)
  }
  return (
    <div className="grid gap-1">
      <TypedField
        {...{ id, label, describedBy, isWrong, isEditable, onFocus }}
        text={typed}
        picker="datetime-local"
        picked={wall ?? ''}
        onText={(text) => type(text, wallFromTyped(paper, text, thisYear))}
        onPick={pick}
        onLeave={() => {
          setLeft(true)
          if (at !== null && instants.includes(at)) setTyped(textOf(at))
        }}
      />
      {at !== null && <span className={HINT}>{longTime(paper, at)}</span>}
      {isWrong && (
        <p className={WHY} role="alert">
          {t('Write it like this: {example}', { example: momentInField(paper, exampleIn(thisYear)) })}
        </p>
      )}
      {wall !== null && instants.length === 0 && (
        <p className={WHY} role="alert">
          {t('The clocks skip {time} that night. Choose another time.', { time })}
        </p>
      )}
      {instants.length === 2 && (
        <fieldset className="grid gap-1 text-sm">
          <legend className="font-semibold">{t('{time} happens twice that night. Which one?', { time })}</legend>
          {instants.map((instant, n) => (
            <label className={TICK_LINE} key={instant}>
              <input
                type="radio"
                className={TICK}
                name={group}
                checked={at === instant}
                disabled={!isEditable}
                onChange={() => onChange(instant)}
              />
              {TABLE[n === 0 ? 'firstOfTwo' : 'secondOfTwo'](zoneName(paper.zone, instant))}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}

const exampleIn = (year: number): number => Date.UTC(year, 10, 30, 12)
