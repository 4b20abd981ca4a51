from plateau_sc.citygml.paths import ROOT, Meanings, Paths


def test_a_path_is_made_once_and_knows_its_steps():
    paths = Paths()
    root = paths.child(ROOT, "{a}root")
    first, second = paths.child(root, "{a}x"), paths.child(root, "{b}x")
    assert len({root, first, second}) == len(paths) == 3
    assert paths.child(root, "{a}x") == first
    assert paths.steps(second) == ("{a}root", "{b}x")
    assert paths.steps(ROOT) == ()
    assert paths.parents == [-1, root, root]


def test_a_meaning_is_asked_for_once_a_path_and_follows_the_one_above():
    paths, asked = Paths(), []

    def step(above, tag):
        asked.append(tag)
        return f"{above}/{tag}"

    meanings = Meanings(paths, "", step)
    inner = paths.child(paths.child(ROOT, "a"), "b")
    meanings.update()
    meanings.update()
    later = paths.child(inner, "c")
    meanings.update()
    assert asked == ["a", "b", "c"]
    assert meanings[later] == "/a/b/c"
