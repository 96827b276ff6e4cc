import { expect, test } from 'vitest'
import { listedAddresses } from '#domain/import/proof/listed-addresses.ts'

test('a sitemap has its pages and pictures', () => {
  const text = `\ufeff<?xml version="1.0"?><urlset xmlns="x" xmlns:image="y">
    <url><loc>https://old.example/a/?x=1&amp;y=2</loc><image:image><image:loc>https://old.example/q.jpg</image:loc></image:image></url>
    <url><loc> <![CDATA[https://old.example/b/]]></loc></url><url><loc>javascript:alert(1)</loc></url></urlset>`
  expect(listedAddresses(text)).toEqual({
    addresses: ['https://old.example/a/?x=1&y=2', 'https://old.example/q.jpg', 'https://old.example/b/'],
    lists: [],
  })
})

test('a sitemap index names further sitemaps', () => {
  const text = '<sitemapindex><sitemap><loc>https://old.example/post-sitemap.xml</loc></sitemap></sitemapindex>'
  expect(listedAddresses(text)).toEqual({ addresses: [], lists: ['https://old.example/post-sitemap.xml'] })
})

test('a text has an address a line', () => {
  expect(listedAddresses('# old\nhttps://old.example/a/\r\n\n/b/?p=3\nnothing\n//evil.example')).toEqual({
    addresses: ['https://old.example/a/', '/b/?p=3'],
    lists: [],
  })
})
