import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { findCapitalOwner } from '../../src/image/capital-owner.js'
import { shippedImages } from '../../src/image/known/index.js'
import { parseImageReference } from '../../src/image/parse.js'
import { suggestImages } from '../../src/image/suggest.js'

const knownImages = shippedImages()

const owners: readonly [text: string, mended: string | undefined][] = [
  ['Grafana/grafana:10.2.0', 'grafana/grafana:10.2.0'],
  ['JDoe/shop/web', 'jdoe/shop/web'],
  ['GHCR.io/acme/web', undefined],
  ['Registry:5000/web', undefined],
  ['grafana/grafana', undefined],
]

test('an owner with capitals is no registry host', () => {
  for (const [text, mended] of owners) {
    const parsed = parseImageReference(text)
    assert.ok(parsed.valid, text)
    if (parsed.valid) assert.is(findCapitalOwner(parsed)?.mended, mended, text)
  }
})

test('the name in lower case is mended further where it is that of a git repository', () => {
  const to = (text: string) => suggestImages(text, { knownImages })[0]?.to
  assert.is(to('Grafana/grafana:10.2.0'), 'grafana/grafana:10.2.0')
  assert.is(to('GoogleContainerTools/kaniko:v1.19.2'), 'gcr.io/kaniko-project/executor:v1.19.2')
  assert.is(to('JDoe/web:1'), 'jdoe/web:1')
})

test.run()
