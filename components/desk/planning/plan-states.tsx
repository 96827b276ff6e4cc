'use client'
import { CalendarPlus, Scissors } from 'lucide-react'
import { Banner } from '#components/desk/parts/banner.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { longDay } from '#components/desk/parts/times.ts'
import { planningWords as words } from '#components/desk/words/planning.ts'

const GREY_DAYS = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7']
const GREY_STORIES = ['s1', 's2', 's3']

export function PlanLoading() {
  return (
    <div className="week" aria-busy="true">
      <p className="hush" role="status">
        {words.loading}
      </p>
      {GREY_DAYS.map((day) => (
        <div className="day" key={day} aria-hidden="true">
          <div className="day-head">
            <span className="skel" />
          </div>
          {GREY_STORIES.map((story) => (
            <div className="slotline" key={story}>
              <span className="skel" />
              <span className="skel" />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

export function NothingPlanned({ from }: { from: number }) {
  const { paper } = useNewsroom()
  return (
    <div className="empty">
      <h2>{words.nothingFrom(longDay(paper, from))}</h2>
      <ul>
        <li>
          <CalendarPlus className="i l" aria-hidden="true" />
          <div>
            <b>{words.giveTime}</b>
            <p>{words.giveTimeHow}</p>
          </div>
          <DeskLink className="btn" href="/desk?view=all">
            {words.chooseStory}
          </DeskLink>
        </li>
      </ul>
    </div>
  )
}

export function CutShort() {
  return (
    <Banner icon={Scissors}>
      <b>{words.tooMany}</b> {words.tooManyHow}
    </Banner>
  )
}
