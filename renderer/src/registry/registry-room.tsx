import { useLocation } from "wouter";
import { ClusterScreen } from "./cluster-screen";
import { ClusterPapersScreen } from "./cluster-papers-screen";
import { ContactsScreen } from "./contacts-screen";
import { tabOf } from "./registry-tabs";
import { RegulationScreen } from "./regulation-screen";
import { UnitsScreen } from "./units-screen";

/** Units of the cluster, the cluster and its year, its regulation, the papers it stands on. */
export function RegistryRoom() {
  const [location] = useLocation();
  switch (tabOf(location)) {
    case "units":
      return <UnitsScreen />;
    case "contacts":
      return <ContactsScreen />;
    case "cluster":
      return <ClusterScreen />;
    case "regulation":
      return <RegulationScreen />;
    case "papers":
      return <ClusterPapersScreen />;
  }
}
