import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { suggestImages } from '../../src/image/suggest.js'

const account = '123456789012'
const hosts: readonly [typed: string, meant: string | undefined, why: string][] = [
  ['acme.azurecr.oi', 'acme.azurecr.io', 'two letters swapped'],
  ['acme.azurecr.com', 'acme.azurecr.io', 'another ending'],
  ['acme.azurecr', 'acme.azurecr.io', 'no ending'],
  ['acme.azuercr.io', 'acme.azurecr.io', 'inside'],
  ['acme.azurecr.cn', undefined, 'the cloud of China'],
  ['us-docker.pgk.dev', 'us-docker.pkg.dev', 'two letters swapped'],
  ['europe-west1.docker.pkg.dev', 'europe-west1-docker.pkg.dev', 'a dot for the dash'],
  ['europe-west1-docker.pkg.dev', undefined, 'right'],
  [`${account}.drk.ecr.us-east-1.amazonaws.com`, `${account}.dkr.ecr.us-east-1.amazonaws.com`, 'the service'],
  [`${account}.dkr.ecr.us-east1.amazonaws.com`, `${account}.dkr.ecr.us-east-1.amazonaws.com`, 'the region'],
  [`${account}.dkr.ecr.eu-wset-2.amazonaws.com`, `${account}.dkr.ecr.eu-west-2.amazonaws.com`, 'the region'],
  [`${account}.dkr.ecr.us-east-1.amazonaw.com`, `${account}.dkr.ecr.us-east-1.amazonaws.com`, 'the end'],
  [`${account}.dkr.ecr.us-east-1.amazonaws.com`, undefined, 'right'],
  [`${account}.dkr.ecr.us-east-9.amazonaws.com`, undefined, 'another digit is another region'],
  [`${account}.dkr.ecr.cn-north-1.amazonaws.com.cn`, undefined, 'right, of China'],
  ['registry.cn-hangzou.aliyuncs.com', 'registry.cn-hangzhou.aliyuncs.com', 'the region'],
  ['registry.cn-shanghai.aliyun.com', 'registry.cn-shanghai.aliyuncs.com', 'the site for the registry'],
  ['registry.cn-beijing.aliyuncs.com', undefined, 'right'],
  ['registry.acme-prod.aliyuncs.com', undefined, 'no region is near'],
  ['registry.azure.acme.io', undefined, 'somebody’s own'],
]

test('mends the fixed part of a host that a cloud gives each customer, never the customer’s', () => {
  for (const [typed, meant, why] of hosts) {
    const [suggestion] = suggestImages(`${typed}/shop/web:1`)
    assert.is(suggestion?.to, meant === undefined ? undefined : `${meant}/shop/web:1`, `${typed}: ${why}`)
    if (meant !== undefined) assert.is(suggestion?.kind, 'registry', typed)
  }
})

test.run()
