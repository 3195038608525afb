import { none, publicOrSecret, type RegistryTable } from './registry.js'

/** Copies of other registries. Sources: the registries' own documentation. */
export const mirrors: RegistryTable = [
  [
    /^mirror\.gcr\.io$/,
    {
      name: "Google's cache of Docker Hub",
      kind: 'mirror',
      credentials: none,
      note: 'holds only popular public images',
    },
  ],
  [
    /^registry(?:-intl)?(?:-vpc)?\.([a-z0-9-]+)\.aliyuncs\.com$|\.cr\.aliyuncs\.com$/,
    { name: 'Alibaba Cloud Container Registry', kind: 'mirror', credentials: publicOrSecret },
  ],
  [
    /^swr\.([a-z0-9-]+)\.myhuaweicloud\.com$/,
    { name: 'Huawei Cloud SWR in $1', kind: 'mirror', credentials: publicOrSecret },
  ],
  [
    /(?:^|\.)(?:m\.daocloud\.io|dockerproxy\.com|azk8s\.cn|mirrors\.ustc\.edu\.cn|nju\.edu\.cn|1panel\.live|registry\.cyou)$/,
    {
      name: 'a mirror of other registries',
      kind: 'mirror',
      credentials: none,
      note: 'a mirror may lack what its source has',
    },
  ],
]
