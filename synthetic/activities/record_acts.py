"""The facts about a number or a vehicle on its own: who uses it, which number was in which vehicle, where it was read."""

from synthetic.activities import ordinary
from synthetic.activities.scene import Scene
from synthetic.testimony.occasion import Act, Party, Thing


def use_act(scene: Scene, user: Party, words: tuple[str, ...]) -> Act:
    """Return that somebody, or nobody of those named, uses the number that the look fell on."""
    return Act(
        deed="was used by",
        side="alone",
        actor=Party(number=scene.look.subject.id),
        counterpart=user,
        minute=scene.minute,
        minutes=0,
        premises="",
        words=scene.pick(words, 30),
    )


def pairing_act(scene: Scene, number: str, words: tuple[str, ...]) -> Act:
    """Return that a number was in the vehicle that the look fell on."""
    return Act(
        deed="was in",
        side="alone",
        actor=Party(number=number),
        counterpart=Party(),
        minute=scene.minute,
        minutes=0,
        premises="",
        vehicle=scene.look.subject.id,
        words=scene.pick(words, 30),
    )


def vehicle_act(scene: Scene) -> Act:
    """Return the reads of the vehicle that the look fell on."""
    cameras = scene.register.cameras
    first = scene.lot(18) % len(cameras)
    last = (first + 1 + scene.lot(19) % (len(cameras) - 1)) % len(cameras)
    return Act(
        deed="drove",
        side="alone",
        actor=Party(),
        counterpart=Party(),
        minute=scene.minute,
        minutes=scene.number(8, 45, 5),
        premises="",
        vehicle=scene.look.subject.id,
        thing=Thing(scene.look.subject.id),
        camera=cameras[first].id,
        exit_camera=cameras[last].id,
    )


def known_by(scene: Scene, basis: str) -> tuple[str, ...]:
    """Return the ways in which somebody can know who uses a number, by how the source knows."""
    if scene.look.kind == "pairing":
        return ordinary.PAIRING_TALK if basis in ("told", "hearsay") else ordinary.PAIRING_SIGHT
    if basis == "machine":
        return ordinary.USE_PAPER
    return ordinary.USE_TALK if basis in ("told", "hearsay") else ordinary.USE_MACHINE
