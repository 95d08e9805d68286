"""What an enquiry is worth at an ideal reading, in bits by question."""

from collections.abc import Mapping

from assessment.observer.ideal_reader import IdealReading
from assessment.observer.joint.joint_enquiry import enquiry_bits
from assessment.observer.joint.joint_reading import JointReading
from synthetic.enquiries.enquiry import Enquiry


def enquiry_value(reading: IdealReading, request: Enquiry, *, draws: int = 0) -> Mapping[str, float]:
    """Return, by question, the expected fall in entropy in bits from what an enquiry brings.

    ``draws`` are those from belief where the value is no sum; 0 for as many as usual.

    Raises:
        TypeError: for a reading of anything but a joint world.
    """
    if not isinstance(reading, JointReading):
        raise TypeError(f"an enquiry has no value at a {type(reading).__name__}; read a joint world")
    return enquiry_bits(reading.belief, request, draws=draws)
