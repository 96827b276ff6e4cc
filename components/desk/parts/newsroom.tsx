'use client'
import { createContext, type ReactNode, use, useMemo } from 'react'
import * as times from '#components/desk/parts/times.ts'
import type { Actor, Role } from '#domain/permissions/can.ts'

export type Me = Actor & { id: string; email: string; role: Role }
export type Paper = times.TimeFormat & { name: string }
type Newsroom = {
  me: Me
  paper: Paper
  minutes: (at: number) => string
  seconds: (at: number) => string
  said: (at: number) => string
  exactly: (at: number) => string
}

const NewsroomContext = createContext<Newsroom | null>(null)

export function NewsroomProvider({ me, paper, children }: { me: Me; paper: Paper; children: ReactNode }) {
  const value = useMemo(
    () => ({
      me,
      paper,
      minutes: (at: number) => times.minutes(paper, at),
      seconds: (at: number) => times.seconds(paper, at),
      said: (at: number) => times.said(paper, at, Date.now()),
      exactly: (at: number) => times.longTime(paper, at),
    }),
    [me, paper],
  )
  return <NewsroomContext value={value}>{children}</NewsroomContext>
}

/** Returns the signed-in person, the paper, and formatters in its time zone and its formats. */
export function useNewsroom(): Newsroom {
  const value = use(NewsroomContext)
  if (!value) throw new Error('useNewsroom needs a NewsroomProvider.')
  return value
}
