import { editCost, tellSlip } from './edit-cost.js'
import * as level from './level.js'
import { type Mechanism, propose } from './proposal.js'
import { registryOf } from './registries.js'

/** Regions of AWS that have a registry. Source: AWS, Amazon ECR endpoints. */
const awsRegions =
  'us-east-1 us-east-2 us-west-1 us-west-2 af-south-1 ap-east-1 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-northeast-1 ap-northeast-2 ap-northeast-3 ca-central-1 ca-west-1 cn-north-1 cn-northwest-1 eu-central-1 eu-central-2 eu-west-1 eu-west-2 eu-west-3 eu-south-1 eu-south-2 eu-north-1 il-central-1 me-south-1 me-central-1 sa-east-1 us-gov-east-1 us-gov-west-1'.split(
    ' ',
  )

/** Regions of Alibaba Cloud that have a registry. Source: Alibaba Cloud, endpoints of Container Registry. */
const alibabaRegions =
  'cn-hangzhou cn-shanghai cn-qingdao cn-beijing cn-zhangjiakou cn-huhehaote cn-wulanchabu cn-shenzhen cn-heyuan cn-guangzhou cn-chengdu cn-hongkong ap-northeast-1 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 ap-south-1 eu-central-1 eu-west-1 us-west-1 us-east-1 me-east-1'.split(
    ' ',
  )

/**
 * The host of a registry that a cloud gives everybody one of: its fixed part misspelt (`acme.azurecr.oi`,
 * `us-docker.pgk.dev`, `….drk.ecr.us-east-1.amazonaws.com`), or its region. The account before it is nobody else's to judge.
 */
export const guessCloudHost: Mechanism = (query) => {
  const { domain } = query.reference
  if (query.known.of(domain).length > 0 || domain.length > 120) return []
  const host = mendAws(domain) ?? mendAzure(domain) ?? mendGoogle(domain) ?? mendAlibaba(domain)
  if (host === undefined || host === domain) return []
  const because = `${tellSlip(domain, host)}: \`${domain}\` → \`${host}\`, ${registryOf(host).name}`
  return [propose(query, { domain: host }, 'registry', level.strong, because)]
}

/** `123456789012.dkr.ecr.eu-west-1.amazonaws.com` */
function mendAws(domain: string): string | undefined {
  const match = /^(\d{12})\.([a-z.]{3,12})\.([a-z0-9-]{6,20})\.([a-z.]{8,20})$/.exec(domain)
  if (match === null) return undefined
  const [, account, service = '', region = '', end = ''] = match
  const isChina = region.startsWith('cn-')
  const ends = isChina ? 'amazonaws.com.cn' : 'amazonaws.com'
  if (!isNear(service, 'dkr.ecr') || !(isNear(end, ends) || end === 'amazonaws.io')) return undefined
  const near = awsRegions.includes(region)
    ? [region]
    : awsRegions.filter((other) => isRegionSlip(region, other))
  return near.length === 1 ? `${account}.dkr.ecr.${near[0]}.${ends}` : undefined
}

/** `us-east1`, `useast-1`, `eu-wset-1`: another digit is another region, not a slip. */
function isRegionSlip(typed: string, region: string): boolean {
  const digits = (text: string) => text.replace(/\D/g, '')
  return digits(typed) === digits(region) && isNear(typed, region)
}

/** `acme.azurecr.io` */
function mendAzure(domain: string): string | undefined {
  const match = /^([a-z0-9]{2,50}(?:-[a-z0-9]{1,50})?)\.(azu?r?e?[a-z]{1,6}(?:\.[a-z]{1,4})?)$/.exec(domain)
  if (match === null) return undefined
  const [, name, end = ''] = match
  if (end === 'azurecr.cn' || end === 'azurecr.us') return undefined
  const isEnding = /^azurecr(?:\.(?:com|net|org|dev))?$/.test(end)
  return isEnding || isNear(end, 'azurecr.io') ? `${name}.azurecr.io` : undefined
}

/** `europe-west1-docker.pkg.dev` */
function mendGoogle(domain: string): string | undefined {
  const match = /^([a-z]{2,20}(?:-[a-z]{3,20}\d{1,2})?)[-.]([a-z]{4,8}\.[a-z]{2,5}\.[a-z]{2,5})$/.exec(domain)
  if (match === null) return undefined
  const [, region, end = ''] = match
  if (!isNear(end, 'docker.pkg.dev') && !/^docker\.pkg\.(?:com|io|net)$/.test(end)) return undefined
  return `${region}-docker.pkg.dev`
}

/** `registry.cn-hangzhou.aliyuncs.com`, and inside a network `registry-vpc.` */
function mendAlibaba(domain: string): string | undefined {
  const match = /^(registry(?:-vpc|-intl)?)\.([a-z0-9-]{6,20})\.([a-z]{6,12}\.[a-z]{2,4})$/.exec(domain)
  if (match === null) return undefined
  const [, front = '', region = '', end = ''] = match
  if (!isNear(end, 'aliyuncs.com') && end !== 'aliyun.com') return undefined
  const near = alibabaRegions.includes(region)
    ? [region]
    : alibabaRegions.filter((other) => isRegionSlip(region, other))
  return near.length === 1 ? `${front}.${near[0]}.aliyuncs.com` : undefined
}

function isNear(typed: string, meant: string): boolean {
  return editCost(typed, meant, 1.05) <= 1.05
}
