import { useEffect, useRef } from 'react'

/** Calls `onNews` when something happened to the story since it was opened. */
export function useNews(news: number | null, onNews: () => void): void {
  const seen = useRef(news)
  useEffect(() => {
    if (news === null || news === seen.current) return
    const isFirst = seen.current === null
    seen.current = news
    if (!isFirst) onNews()
  })
}
