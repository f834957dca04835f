import type { clusterPaperProcedures } from "#core/registry/cluster-paper-procedures";
import type { clusterProcedures } from "#core/registry/cluster-procedures";
import type { regulationProcedures } from "#core/registry/regulation-procedures";
import type { HandlersOf } from "../router/handler";
import { awardQuotas, setAwardQuota } from "./award-quota-service";
import {
  addCategory,
  moveCategory,
  removeCategory,
  renameCategory,
  restoreCategory,
} from "./category-service";
import {
  addCluster,
  chooseYear,
  clusters,
  openYear,
  removeCluster,
  removeYear,
} from "./cluster-list-service";
import {
  addClusterPaper,
  attachClusterScan,
  binClusterPaper,
  clusterPaper,
  clusterPapers,
  editClusterPaper,
  openClusterScan,
  restoreClusterPaper,
  setClusterScan,
} from "./cluster-paper-service";
import { addHead, editHead, removeHead } from "./head-service";
import {
  adoptRegulation,
  editRegulation,
  regulations,
  restoreRegulation,
  withdrawRegulation,
} from "./regulation-service";
import { editYear, headRegister, yearSettings } from "./year-service";

type ClusterProcedure =
  | keyof typeof clusterProcedures
  | keyof typeof clusterPaperProcedures
  | keyof typeof regulationProcedures
  | "registry.addCategory"
  | "registry.removeCategory";

/** Clusters, their years, papers, categories and regulations. */
export const clusterHandlers: Pick<HandlersOf<"registry">, ClusterProcedure> = {
  "registry.addCategory": addCategory,
  "registry.removeCategory": removeCategory,
  "registry.renameCategory": renameCategory,
  "registry.moveCategory": moveCategory,
  "registry.restoreCategory": restoreCategory,
  "registry.clusters": clusters,
  "registry.addCluster": addCluster,
  "registry.removeCluster": removeCluster,
  "registry.openYear": openYear,
  "registry.removeYear": removeYear,
  "registry.chooseYear": chooseYear,
  "registry.yearSettings": yearSettings,
  "registry.editYear": editYear,
  "registry.headRegister": headRegister,
  "registry.addHead": addHead,
  "registry.editHead": editHead,
  "registry.removeHead": removeHead,
  "registry.clusterPapers": clusterPapers,
  "registry.clusterPaper": clusterPaper,
  "registry.addClusterPaper": addClusterPaper,
  "registry.editClusterPaper": editClusterPaper,
  "registry.attachClusterScan": attachClusterScan,
  "registry.setClusterScan": setClusterScan,
  "registry.openClusterScan": openClusterScan,
  "registry.binClusterPaper": binClusterPaper,
  "registry.restoreClusterPaper": restoreClusterPaper,
  "registry.awardQuotas": awardQuotas,
  "registry.setAwardQuota": setAwardQuota,
  "registry.regulations": regulations,
  "registry.adoptRegulation": adoptRegulation,
  "registry.editRegulation": editRegulation,
  "registry.withdrawRegulation": withdrawRegulation,
  "registry.restoreRegulation": restoreRegulation,
};
