import { useState } from 'react'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { wallAt } from '#components/desk/parts/wall-time.ts'

/** The year of a date that is typed without one: the present year in the newsroom. */
export function useThisYear(): number {
  const { zone } = useNewsroom().paper
  const [year] = useState(() => Number(wallAt(zone, Date.now()).slice(0, 'YYYY'.length)))
  return year
}
