import { pullSecret, type RegistryTable } from './registry.js'

/** Registries that people run themselves, by the habits of their hosts. Sources: the registries' own documentation. */
export const ofOnesOwn: RegistryTable = [
  [
    /^(?:image-registry\.openshift-image-registry\.svc(?:\.cluster\.local)?:5000|docker-registry\.default\.svc(?:\.cluster\.local)?:5000|172\.30\.\d+\.\d+:5000)$/,
    {
      name: "OpenShift's internal registry",
      kind: 'local',
      credentials:
        "the service account's own token; for an image of another project the role system:image-puller there",
      command: 'oc get imagestream {name} -n {owner}',
      note: 'the path is project/imagestream; a build or an import has to fill it first',
    },
  ],
  [
    /^default-route-openshift-image-registry\./,
    {
      name: "OpenShift's internal registry, by its route",
      kind: 'private',
      credentials: `a token of the cluster that may pull (the role registry-viewer or system:image-puller in the project) in ${pullSecret}; within the cluster the service name needs none`,
      command: 'oc get imagestream {name} -n {owner}',
      note: 'the path is project/imagestream; within the cluster it is image-registry.openshift-image-registry.svc:5000',
    },
  ],
  [
    /\.jfrog\.io$|^artifactory\.|\.artifactory\./,
    {
      name: 'JFrog Artifactory',
      kind: 'private',
      credentials: `an identity token in ${pullSecret}; the first part of the path is the Artifactory repository`,
    },
  ],
  [
    /^harbor\.|\.harbor\.|^core\.harbor/,
    {
      name: 'Harbor',
      kind: 'private',
      credentials: `none for public projects; else a robot account (\`robot$…\`) in ${pullSecret}`,
      page: 'https://{registry}/harbor/projects',
      note: 'the first part of the path is the project',
    },
  ],
  [
    /^nexus\.|\.nexus\./,
    {
      name: 'Sonatype Nexus',
      kind: 'private',
      credentials: pullSecret,
      note: 'Nexus has one port a repository',
    },
  ],
  [
    /^registry\.gitlab\.|^gitlab\./,
    {
      name: 'a GitLab container registry',
      kind: 'private',
      credentials: `a deploy token with read_registry in ${pullSecret}`,
    },
  ],
  [
    /^localhost(?::\d+)?$|^127\.\d+\.\d+\.\d+(?::\d+)?$|^\[::1\](?::\d+)?$/,
    {
      name: 'the node itself',
      kind: 'local',
      credentials: 'usually none',
      note: 'localhost is the node that pulls, not the machine you type on; images only built there need imagePullPolicy: IfNotPresent or Never',
    },
  ],
  [
    /^(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?$|^\[[0-9a-f:]+\](?::\d+)?$/,
    {
      name: 'a registry by address',
      kind: 'local',
      credentials: pullSecret,
      note: 'a registry without TLS has to be allowed in the runtime of every node',
    },
  ],
  [
    /\.svc(?:\.cluster\.local)?(?::\d+)?$/,
    {
      name: 'a registry inside the cluster',
      kind: 'local',
      credentials: pullSecret,
      note: 'the node resolves this name, not the cluster DNS',
    },
  ],
]
