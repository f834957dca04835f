import {
  IconArrowDown,
  IconArrowUp,
  IconCategory,
  IconPencil,
  IconPlus,
  IconTrash,
} from "@tabler/icons-react";
import { useState } from "react";
import type { Category } from "#core/registry/unit";
import { clusterWords as words } from "#core/strings/cluster-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { IconButton } from "../ui/icon-button";
import { AddCategoryDialog } from "./add-category-dialog";
import { RenameCategoryDialog } from "./rename-category-dialog";
import "./cluster.css";

/** The cluster's categories in the order of lists and ballots: added, renamed, moved, taken out. */
export function CategoriesCard() {
  const { value: frame } = useProcedureQuery("registry.frame", {});
  const move = useProcedureCommand("registry.moveCategory");
  const remove = useProcedureCommand("registry.removeCategory");
  const [adding, setAdding] = useState<"open" | "shut">("shut");
  const [renaming, setRenaming] = useState<Category | null>(null);
  const categories = frame?.categories ?? [];
  return (
    <Card
      title={words.categoriesTitle}
      icon={IconCategory}
      padding={categories.length === 0 ? "normal" : "none"}
      foot={<span className="ui-secondary">{words.categoriesFacts}</span>}
      actions={
        <Button
          does="registry.addCategory"
          size="small"
          icon={IconPlus}
          onClick={() => setAdding("open")}
          testId="add-category"
        >
          {words.addCategory}
        </Button>
      }
    >
      {categories.length === 0 ? (
        <p className="ui-secondary">{words.categoriesEmpty}</p>
      ) : (
        <ul className="cluster-list">
          {categories.map((category, place) => {
            const { id, name } = category;
            return (
              <li key={id}>
                <span className="cluster-list-name">{name}</span>
                {place === 0 ? null : (
                  <IconButton
                    does="registry.moveCategory"
                    icon={IconArrowUp}
                    label={words.moveUp(name)}
                    onClick={() => void move.run({ categoryId: id, towards: "UP" })}
                  />
                )}
                {place === categories.length - 1 ? null : (
                  <IconButton
                    does="registry.moveCategory"
                    icon={IconArrowDown}
                    label={words.moveDown(name)}
                    onClick={() => void move.run({ categoryId: id, towards: "DOWN" })}
                  />
                )}
                <IconButton
                  does="registry.renameCategory"
                  icon={IconPencil}
                  label={words.renameCategory(name)}
                  onClick={() => setRenaming(category)}
                />
                <IconButton
                  does="registry.removeCategory"
                  icon={IconTrash}
                  label={words.removeCategory(name)}
                  onClick={() => void remove.run({ categoryId: id })}
                />
              </li>
            );
          })}
        </ul>
      )}
      <AddCategoryDialog
        opened={adding === "open"}
        onAdded={() => undefined}
        onClose={() => setAdding("shut")}
      />
      {renaming === null ? null : (
        <RenameCategoryDialog category={renaming} onClose={() => setRenaming(null)} />
      )}
    </Card>
  );
}
