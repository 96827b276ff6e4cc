import { expect, test } from 'vitest'
import { foreignSystem } from '#domain/import/foreign-system.ts'

test.each([
  ['an SQL dump', 'old.sql', '-- MySQL dump 10.13  Distrib 8.0\n--\n'],
  ['an SQL dump', 'old.sql', '-- PostgreSQL database dump\n'],
  ['an SQL dump', 'old.txt', 'CREATE TABLE `posts` (\n'],
  ['Drupal’s JSON:API', 'node.json', '{"jsonapi":{"version":"1.0"},"data":[{"type":"node--article"'],
  ['Joomla', 'content.csv', '"id","title","introtext","fulltext","catid"\n1,'],
  ['an RSS feed', 'feed.xml', '<?xml version="1.0"?><rss version="2.0"><channel>'],
  ['an Atom feed', 'feed.xml', '<feed xmlns="http://www.w3.org/2005/Atom"><title>'],
])('%s in %s is named with the road to take (P-278)', (name, file, head) => {
  const said = foreignSystem([{ name: file, head }])
  expect(said).toContain(name)
  expect(said).toContain('docs/import.md')
})

test.each(['', 'id,name\n1,Nets', '<html>', '{"name": "coast"}', '-- a verse --\n'])('%j is not known', (head) => {
  expect(foreignSystem([{ name: 'a', head }])).toBeNull()
})
